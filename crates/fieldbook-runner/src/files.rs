//! Files that last: databases in the browser's own file system (OPFS), a folder for each page that asks for one.
//!
//! One worker at a time has a folder's files; it keeps them until it goes, or opens another folder.

use std::cell::RefCell;

use fieldbook_script::Limits;
use rsqlite_vfs::VfsFilesManager;
use rsqlite_vfs::transfer::{DbTransfer, TransferError};
use sqlite_wasm_rs::WasmOsCallback;
use sqlite_wasm_vfs::sahpool::{OpfsSAHError, OpfsSAHPoolCfgBuilder, OpfsSAHPoolUtil, install};
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use crate::convert::to_js;
use crate::typescript::{EventCallback, RunOutcome, StoredFiles};
use crate::{Callbacks, let_go};

/// Places for new files, each with its journal, beside those that are there: opening one cannot wait.
const SPARE: usize = 12;
/// How much of a file is copied at a time.
const SLICE: usize = 1 << 20;
/// How a folder of the pool begins.
const ROOT: &str = "fieldbook";
/// What SQLite puts behind a database's name.
const SIDE_FILES: [&str; 3] = ["-journal", "-wal", "-shm"];
/// Where a database says that it vacuums itself.
const AUTO_VACUUM: std::ops::Range<usize> = 52..56;

thread_local! {
    static OPEN: RefCell<Option<(String, OpfsSAHPoolUtil)>> = const { RefCell::new(None) };
}

/// Opens a folder of files that last: from now on `sqlite:///name.db` is one of them. Resolves to what became of it: `kept`,
/// `unsupported` where the browser has no such files, `taken` while another worker has the folder's.
///
/// # Errors
///
/// What else the browser has against it.
#[wasm_bindgen(js_name = openFiles)]
pub async fn open_files(folder: String) -> Result<String, JsValue> {
    let known =
        OPEN.with_borrow(|open| open.as_ref().filter(|(name, _)| *name == folder).map(|(_, pool)| pool.clone()));
    let opened = match known {
        Some(pool) => Ok(pool),
        None => open(folder).await,
    };
    let pool = match opened {
        Ok(pool) => pool,
        Err(OpfsSAHError::NotSupported) => return Ok("unsupported".to_owned()),
        Err(error) if is(&error, "NoModificationAllowedError") => return Ok("taken".to_owned()),
        // A private window has none, or refuses them.
        Err(error) if is(&error, "SecurityError") => return Ok("unsupported".to_owned()),
        Err(error) => return Err(failed(error)),
    };
    let wanted = pool.len().map_err(failed)? + SPARE;
    match pool.ensure_capacity(wanted).await {
        // Where nothing more fits, what is there can be read; a write says that nothing fits.
        Err(error) if !is(&error, "QuotaExceededError") => Err(failed(error)),
        _ => Ok("kept".to_owned()),
    }
}

async fn open(folder: String) -> Result<OpfsSAHPoolUtil, OpfsSAHError> {
    if let Some((_, pool)) = OPEN.take() {
        let_go();
        pool.pause()?;
    }
    let name = format!("{ROOT}/{folder}");
    let options = OpfsSAHPoolCfgBuilder::new().vfs_name(&name).directory(&name).initial_capacity(0).build();
    let pool = install::<WasmOsCallback>(&options, true).await?;
    pool.resume().await?;
    OPEN.set(Some((folder, pool.clone())));
    Ok(pool)
}

/// The databases of the open folder, by name, with their sizes in bytes where these can be told.
///
/// # Errors
///
/// An `Error` when no folder is open.
#[wasm_bindgen(js_name = listFiles)]
pub fn list_files() -> Result<StoredFiles, JsValue> {
    #[derive(serde::Serialize)]
    struct Stored {
        name: String,
        size: Option<u64>,
    }
    let mut names = pool()?.names().map_err(failed)?;
    names.retain(|name| !SIDE_FILES.iter().any(|end| name.ends_with(end)));
    names.sort_unstable();
    let files: Vec<Stored> =
        names.into_iter().map(|name| Stored { size: fieldbook_script::size(&url(&name)), name }).collect();
    to_js(&files).map(Into::into)
}

/// Takes a file into the open folder: a database as it is, a CSV file as the one table of a new database. Answers with a remark
/// on it, if there is one.
///
/// # Errors
///
/// An `Error` that says why it is not taken; nothing is left of it then.
#[wasm_bindgen(js_name = takeFile)]
pub fn take_file(name: &str, bytes: &js_sys::Uint8Array) -> Result<Option<String>, JsValue> {
    let pool = pool()?;
    if let Some(table) = name.strip_suffix(".csv") {
        let database = format!("{table}.sqlite");
        if pool.contains(&database).map_err(failed)? {
            return Err(error(&format!("there is a file {database} already; delete it first, or rename this one")));
        }
        return match fieldbook_script::import_csv(&url(&database), table, &bytes.to_vec()) {
            Ok(rows) => Ok(Some(format!("{database} has a table {table} of {rows} rows"))),
            Err(why) => {
                forget(&pool, &database);
                Err(error(&why))
            }
        };
    }
    let vacuums = copy_in(&pool, name, bytes).map_err(|why| match why {
        OpfsSAHError::FileExists(_) => {
            error("there is a file of that name already; delete it first, or rename this one")
        }
        OpfsSAHError::Transfer(TransferError::ImportDb(why)) => error(&format!("it is no SQLite database: {why}")),
        why => failed(why),
    })?;
    if let Some(damage) = fieldbook_script::damage(&url(name)) {
        forget(&pool, name);
        return Err(error(&format!("it is damaged: {damage}")));
    }
    let remark = "it vacuums itself (auto_vacuum), and can only be read here; `PRAGMA auto_vacuum = NONE; VACUUM` where it \
                  comes from makes it one that can be written to";
    Ok(vacuums.then(|| remark.to_owned()))
}

/// Copies a database's bytes, a part at a time; says whether it vacuums itself.
fn copy_in(pool: &OpfsSAHPoolUtil, name: &str, bytes: &js_sys::Uint8Array) -> Result<bool, OpfsSAHError> {
    let length = bytes.length() as usize;
    let mut import = pool.begin_import(name, length as u64)?;
    let mut vacuums = false;
    for start in (0..length).step_by(SLICE) {
        let part = bytes.subarray(start as u32, (start + SLICE).min(length) as u32).to_vec();
        if start == 0 {
            vacuums = part.get(AUTO_VACUUM).is_some_and(|word| word.iter().any(|byte| *byte != 0));
        }
        import.write(&part)?;
    }
    import.finish()?;
    Ok(vacuums)
}

/// A database of the open folder, as its bytes.
///
/// # Errors
///
/// An `Error` that says why it is not to be had, such as that a program has it open.
#[wasm_bindgen(js_name = giveFile)]
pub fn give_file(name: &str) -> Result<Vec<u8>, JsValue> {
    let_go();
    pool()?.export_db(name).map_err(failed)
}

/// Deletes a database of the open folder.
///
/// # Errors
///
/// An `Error` that says why it stays, such as that a program has it open.
#[wasm_bindgen(js_name = deleteFile)]
pub fn delete_file(name: &str) -> Result<(), JsValue> {
    let_go();
    let pool = pool()?;
    pool.remove(name).map_err(failed)?;
    SIDE_FILES.iter().for_each(|end| forget(&pool, &format!("{name}{end}")));
    Ok(())
}

/// Tells what a database of the open folder holds, as a run tells it at its end, and leaves it to be asked.
///
/// # Errors
///
/// An `Error` when no folder is open.
#[wasm_bindgen]
pub fn look(name: &str, on_event: EventCallback) -> Result<RunOutcome, JsValue> {
    let_go();
    pool()?;
    to_js(&fieldbook_script::look(&url(name), &Limits::default(), &mut Callbacks::new(on_event, None))).map(Into::into)
}

fn pool() -> Result<OpfsSAHPoolUtil, JsValue> {
    let open = OPEN.with_borrow(|open| open.as_ref().map(|(_, pool)| pool.clone()));
    open.ok_or_else(|| error("no folder is open"))
}

/// What came of a file that was not taken goes.
fn forget(pool: &OpfsSAHPoolUtil, name: &str) {
    let _ = pool.remove(name);
}

fn url(name: &str) -> String {
    format!("sqlite:///{name}")
}

/// Whether it is the browser's error of that name.
fn is(error: &OpfsSAHError, name: &str) -> bool {
    let OpfsSAHError::Opfs { value, .. } = error else { return false };
    js_sys::Reflect::get(value, &"name".into()).is_ok_and(|own| own == name)
}

fn failed(failure: OpfsSAHError) -> JsValue {
    if is(&failure, "QuotaExceededError") {
        return error("the browser gives this site no more room for files; delete some that are not needed any more");
    }
    match failure {
        OpfsSAHError::FileInUse(_) | OpfsSAHError::FilesInUse => {
            error("the program that runs has it open; stop it first")
        }
        failure => error(&failure.to_string()),
    }
}

fn error(message: &str) -> JsValue {
    js_sys::Error::new(message).into()
}
