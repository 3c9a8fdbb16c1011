//! The engine's JavaScript API: a program in, diagnostics or events out.
//!
//! Meant to live in a worker: `run` returns when the program does. A call that traps leaves the
//! instance in no usable state; whoever embeds it throws the worker away then.

mod convert;
#[cfg(target_arch = "wasm32")]
mod files;
mod library;
mod typescript;

use std::cell::RefCell;

use fieldbook_script::{
    Console, Fault, Input, Limits, Listener, Outcome, Paused, Position, Request, RunEvent, SourceFiles,
};
use js_sys::Function;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

use convert::{from_js, to_js};
use typescript::{
    CompletionList, DiagnosticList, EventCallback, FileList, HoverOrNull, PauseCallback, Place, RunOptions, RunOutcome,
    SignatureOrNull, WebRequest,
};

/// What a run is given, as JavaScript says it.
#[derive(Default, serde::Deserialize)]
#[serde(default)]
struct Given {
    stdin: String,
    args: Vec<String>,
    fail: Option<Failure>,
    beside: bool,
    without_files: Option<String>,
}

/// The statement that is to fail, by the number of those sent before it, and how.
#[derive(serde::Deserialize)]
struct Failure {
    before: usize,
    with: With,
}

#[derive(serde::Deserialize)]
#[serde(rename_all = "snake_case")]
enum With {
    Constraint,
    DiskFull,
    LostConnection,
}

impl Given {
    fn input(self) -> Input {
        let mut input = Input::new(self.args, self.stdin);
        if let Some(reason) = self.without_files {
            input = input.without_files(reason);
        }
        let Some(Failure { before, with }) = self.fail else { return input };
        input.failing(
            before,
            match with {
                With::Constraint => Fault::Constraint,
                With::DiskFull => Fault::DiskFull,
                With::LostConnection => Fault::LostConnection,
            },
        )
    }
}

/// Lets runs of one program start from what a build compiled; `compiled` are the bytes of that file. Answers whether it is
/// one of this version; the programs of other files are read as ever.
#[wasm_bindgen]
pub fn prepare(compiled: Vec<u8>) -> bool {
    let compiled = fieldbook_script::Compiled::from_bytes(compiled);
    compiled.map(fieldbook_script::prepare).is_some()
}

/// Checks a program without running it.
///
/// # Errors
///
/// A `TypeError` when `files` is not a list of `{name, text}`.
#[wasm_bindgen]
pub fn check(files: FileList) -> Result<DiagnosticList, JsValue> {
    let files = source(files)?;
    to_js(&fieldbook_script::check(&files)).map(Into::into)
}

/// Checks a program and, when that finds no error, runs it; every event goes to `on_event` in order. A program may go
/// on for long after its last event; `on_pause` is called many times a second while it runs. `options` are what the
/// program is called with, what it finds on its standard input, the statement that is to fail, and why it may have no database
/// in a file; a run that is `beside` another leaves that one's databases to be asked.
///
/// # Errors
///
/// A `TypeError` when `files` is not a list of `{name, text}`, or `options` are not `{stdin?, args?, fail?, beside?,
/// without_files?}`.
#[wasm_bindgen]
pub fn run(
    files: FileList,
    on_event: EventCallback,
    on_pause: Option<PauseCallback>,
    options: Option<RunOptions>,
) -> Result<RunOutcome, JsValue> {
    let files = source(files)?;
    let given: Given = match options {
        Some(options) => {
            from_js(options.into(), "options {stdin?, args?, fail?: {before, with}, beside?, without_files?}")?
        }
        None => Given::default(),
    };
    PAUSED.take();
    let mut callbacks = Callbacks { beside: given.beside, ..Callbacks::new(on_event, on_pause) };
    if !given.beside {
        CONSOLE.take();
        MOMENT.take();
    }
    let (outcome, paused) = fieldbook_script::start_with(&files, Limits::default(), given.input(), &mut callbacks);
    PAUSED.set(paused);
    to_js(&outcome).map(Into::into)
}

/// Lets the last run go on, which reached a limit: as long again, with events as `run` sends them.
///
/// # Errors
///
/// An `Error` when no run can go on: its outcome said `can_continue: false`, or another one began since.
#[wasm_bindgen]
pub fn go_on(on_event: EventCallback, on_pause: Option<PauseCallback>) -> Result<RunOutcome, JsValue> {
    resume(false, on_event, on_pause, |paused, callbacks| paused.go_on(callbacks))
}

/// Hands a request to the last run, whose program serves a web API: `on_event` hears `request`, what the program does,
/// and `response`. The outcome's `ending` is `serving` for as long as there can be another.
///
/// # Errors
///
/// A `TypeError` when `request` is none; an `Error` when no program serves.
#[wasm_bindgen]
pub fn request(
    request: WebRequest,
    on_event: EventCallback,
    on_pause: Option<PauseCallback>,
) -> Result<RunOutcome, JsValue> {
    let request: Request = from_js(request.into(), "a request {method, path, name?, headers?, body?}")?;
    resume(true, on_event, on_pause, |paused, callbacks| paused.request(request, callbacks))
}

/// Tells the last run, whose program serves a web API, to stop: `serve` returns, and the program runs to its end.
///
/// # Errors
///
/// An `Error` when no program serves.
#[wasm_bindgen]
pub fn shut_down(on_event: EventCallback, on_pause: Option<PauseCallback>) -> Result<RunOutcome, JsValue> {
    resume(true, on_event, on_pause, |paused, callbacks| paused.shut_down(callbacks))
}

/// Said where there is nothing to ask.
const NO_DATABASE: &str = "no run left a database behind";

/// Sends SQL to the database with that number which the last run left behind; `on_event` hears of each statement, and of an
/// error, as there is one when no run left a database behind. What it changes is kept until `undo`, or until the next run.
#[wasm_bindgen]
pub fn ask(database: usize, sql: &str, on_event: EventCallback) {
    let mut callbacks = Callbacks::new(on_event, None);
    CONSOLE.with_borrow_mut(|console| match console {
        Some(console) => console.ask(database, sql, &Limits::default(), &mut callbacks),
        None => {
            let message = NO_DATABASE.to_owned();
            callbacks.event(RunEvent::Error { message, stack: Vec::new(), sql: None, params: None });
        }
    });
}

/// As `ask`, of a database in memory that `statements` make: one as it was at a moment of the last run. The same database is
/// asked, with what was changed there, for as long as they are the same and there was no other run.
#[wasm_bindgen(js_name = askAt)]
pub fn ask_at(statements: &str, sql: &str, on_event: EventCallback) {
    let mut callbacks = Callbacks::new(on_event, None);
    MOMENT.with_borrow_mut(|moment| {
        if moment.as_ref().is_none_or(|(known, _)| known != statements) {
            *moment = match Console::of(statements) {
                Ok(console) => Some((statements.to_owned(), console)),
                Err(error) => {
                    let message = format!("the moment cannot be made again: {error}");
                    callbacks.event(RunEvent::Error { message, stack: Vec::new(), sql: None, params: None });
                    None
                }
            };
        }
        if let Some((_, console)) = moment {
            console.ask(0, sql, &Limits::default(), &mut callbacks);
        }
    });
}

/// The database with that number which the last run left behind, as the bytes of a `.sqlite` file; what `ask` changed is taken
/// back.
///
/// # Errors
///
/// An `Error` when no run left a database behind, or it cannot be read.
#[wasm_bindgen]
pub fn serialize(database: usize) -> Result<Vec<u8>, JsValue> {
    let error = |message: &str| JsValue::from(js_sys::Error::new(message));
    CONSOLE.with_borrow_mut(|console| match console {
        Some(console) => console.serialize(database).map_err(|failure| error(&failure.to_string())),
        None => Err(error(NO_DATABASE)),
    })
}

/// Takes back whatever `ask` and `askAt` changed since the last run.
#[wasm_bindgen]
pub fn undo() {
    CONSOLE.with_borrow_mut(|console| console.iter_mut().for_each(Console::undo));
    MOMENT.take();
}

/// Forgets the last run, with every connection to its databases.
#[cfg(target_arch = "wasm32")]
fn let_go() {
    PAUSED.take();
    CONSOLE.take();
    MOMENT.take();
}

/// Lets the last run go on in some way.
fn resume(
    serving: bool,
    on_event: EventCallback,
    on_pause: Option<PauseCallback>,
    go: impl FnOnce(Paused, &mut Callbacks) -> (Outcome, Option<Paused>),
) -> Result<RunOutcome, JsValue> {
    let is_there = PAUSED.with_borrow(|paused| paused.as_ref().is_some_and(|paused| paused.is_serving() == serving));
    let Some(paused) = is_there.then(|| PAUSED.take()).flatten() else {
        let what = if serving { "there is no program that serves" } else { "there is no run that could go on" };
        return Err(js_sys::Error::new(what).into());
    };
    let (outcome, paused) = go(paused, &mut Callbacks::new(on_event, on_pause));
    PAUSED.set(paused);
    to_js(&outcome).map(Into::into)
}

/// The names that fit at a position, the likeliest first; the text may be unfinished.
///
/// # Errors
///
/// A `TypeError` when `files` is not a list of `{name, text}`, or `position` no `{file, line, column}`.
#[wasm_bindgen]
pub fn complete(files: FileList, position: Place) -> Result<CompletionList, JsValue> {
    let (files, position) = (source(files)?, place(position)?);
    to_js(&fieldbook_script::complete(&files, &position)).map(Into::into)
}

/// The type and documentation of the name at a position, or `null`.
///
/// # Errors
///
/// As [`complete`].
#[wasm_bindgen]
pub fn hover(files: FileList, position: Place) -> Result<HoverOrNull, JsValue> {
    let (files, position) = (source(files)?, place(position)?);
    to_js(&fieldbook_script::hover(&files, &position)).map(Into::into)
}

/// The signature of the call whose arguments a position is in, or `null`.
///
/// # Errors
///
/// As [`complete`].
#[wasm_bindgen]
pub fn signature(files: FileList, position: Place) -> Result<SignatureOrNull, JsValue> {
    let (files, position) = (source(files)?, place(position)?);
    to_js(&fieldbook_script::signature(&files, &position)).map(Into::into)
}

/// The program, and the library that it is read with.
fn source(files: FileList) -> Result<SourceFiles, JsValue> {
    fieldbook_script::install(library::snapshot);
    from_js(files.into(), "a list of {name, text}")
}

fn place(position: Place) -> Result<Position, JsValue> {
    from_js(position.into(), "{file, line, column}")
}

thread_local! {
    /// The last run, where it can go on or serves.
    static PAUSED: RefCell<Option<Paused>> = const { RefCell::new(None) };
    /// The databases of the last run, once it is over.
    static CONSOLE: RefCell<Option<Console>> = const { RefCell::new(None) };
    /// A database as it was at a moment of the last run, with the statements that made it.
    static MOMENT: RefCell<Option<(String, Console)>> = const { RefCell::new(None) };
}

/// A run's listener in JavaScript. What it throws is dropped: the program is none the worse.
struct Callbacks {
    on_event: Function,
    on_pause: Option<Function>,
    /// Whether what the run leaves behind is nobody's.
    beside: bool,
}

impl Callbacks {
    fn new(on_event: EventCallback, on_pause: Option<PauseCallback>) -> Self {
        let on_pause = on_pause.map(|callback| JsValue::from(callback).into());
        Self { on_event: JsValue::from(on_event).into(), on_pause, beside: false }
    }
}

impl Listener for Callbacks {
    fn event(&mut self, event: RunEvent) {
        let _ = to_js(&event).and_then(|event| self.on_event.call1(&JsValue::NULL, &event));
    }

    fn left(&mut self, console: Console) {
        if !self.beside {
            CONSOLE.set(Some(console));
        }
    }

    fn pause(&mut self) {
        let _ = self.on_pause.as_ref().map(|on_pause| on_pause.call0(&JsValue::NULL));
    }
}
