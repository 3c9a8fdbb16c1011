//! The engine and its workers, as `www/src/engine.js` holds them out: one worker around each instance.

use fieldbook_book::{Request as WebRequest, SourceFile};
use js_sys::Promise;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

use crate::state::{
    diagnostic::Diagnostic,
    event::Event,
    failing::Failing,
    stored::{Remark, StoredFile},
    trouble::Trouble,
};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = loadEngine, catch)]
    fn load_engine() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = isOutdated, catch)]
    fn is_outdated() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = loadWanted, catch)]
    fn load_wanted() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = loadParts, catch)]
    fn load_parts() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = takeWorker, catch)]
    fn take_worker() -> Result<Worker, JsValue>;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = bring, catch)]
    fn bring(worker: &Worker) -> Result<(), JsValue>;
}

/// What a worker says.
#[derive(Debug)]
pub enum Message {
    /// It can be asked things now.
    Ready,
    /// The answer to a check, with the request's number.
    Checked(u32, Vec<Diagnostic>),
    /// The answer to a question of the editor, with the request's number; the editor reads it itself.
    Answered(u32, JsValue),
    /// A stretch of a run's events in order, with the run's number.
    Events(u32, Vec<Event>),
    /// The end of a run, with its number.
    Ended(u32, RunOutcome),
    /// What the database said to a question, with the question's number.
    Told(u32, Vec<Event>),
    /// A database as the bytes of a file, with the request's number and the file's name; or why it is not to be had.
    File(u32, String, Result<js_sys::Uint8Array, String>),
    /// The page's files, with the request's number, and what is to be said of the request.
    Stored(u32, Vec<StoredFile>, Remark),
    /// The worker is of no use any more.
    Crashed {
        /// What the browser said.
        message: String,
        /// Whether that was because a file of the engine was not to be had.
        missing: bool,
    },
}

/// What became of a program.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RunOutcome {
    /// `ran`, or `rejected` by the check; the stream's last event says how a run ended.
    pub outcome: String,
    /// `serving` for a run that has not ended, and waits for a request.
    pub ending: String,
    /// Errors and warnings of the check.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether it reached a limit from which it can go on.
    pub can_continue: bool,
    /// Whether its databases in files are the page's, which last.
    pub kept: bool,
}

/// A message as it comes: one object that holds the fields of every kind.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Flat {
    kind: String,
    id: u32,
    diagnostics: Vec<Diagnostic>,
    events: Vec<Event>,
    outcome: RunOutcome,
    stored: Vec<StoredFile>,
    message: Option<String>,
    failed: bool,
    missing: bool,
}

impl From<Flat> for Message {
    fn from(flat: Flat) -> Self {
        match flat.kind.as_str() {
            "ready" => Self::Ready,
            "checked" => Self::Checked(flat.id, flat.diagnostics),
            "events" => Self::Events(flat.id, flat.events),
            "ended" => Self::Ended(flat.id, flat.outcome),
            "told" => Self::Told(flat.id, flat.events),
            "files" => {
                let remark = flat.message.map(|words| match flat.failed {
                    true => Err(words),
                    false => Ok(words),
                });
                Self::Stored(flat.id, flat.stored, remark)
            }
            _ => Self::Crashed { message: flat.message.unwrap_or_default(), missing: flat.missing },
        }
    }
}

/// What the page asks of a worker.
#[derive(Serialize)]
struct Request<'a> {
    kind: &'a str,
    id: u32,
    files: &'a [SourceFile],
}

/// A run that the page asks for.
#[derive(Serialize)]
struct Started<'a> {
    kind: &'a str,
    id: u32,
    files: &'a [SourceFile],
    #[serde(skip_serializing_if = "Option::is_none")]
    fail: Option<Failing>,
    beside: bool,
    /// Where the page's files are, if the program may name any; empty where there are none to keep.
    #[serde(skip_serializing_if = "Option::is_none")]
    folder: Option<&'a str>,
}

/// A request for the program that serves.
#[derive(Serialize)]
struct Handed<'a> {
    kind: &'a str,
    id: u32,
    request: &'a WebRequest,
}

/// SQL for a database that the last run left behind.
#[derive(Serialize)]
struct Queried<'a> {
    kind: &'a str,
    id: u32,
    database: usize,
    sql: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    moment: Option<&'a str>,
}

/// A question about the page's files.
#[derive(Serialize)]
struct Filed<'a> {
    kind: &'a str,
    id: u32,
    folder: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    remove: Option<&'a str>,
}

/// What the editor wants to know about a place in the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Question {
    /// The names that fit there.
    Complete,
    /// What the name there is.
    Hover,
    /// The call that it is an argument of.
    Signature,
}

impl Question {
    /// The question of that name.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "complete" => Self::Complete,
            "hover" => Self::Hover,
            "signature" => Self::Signature,
            _ => return None,
        })
    }

    fn name(self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Hover => "hover",
            Self::Signature => "signature",
        }
    }
}

/// A place in the program, in lines and columns from 1.
#[derive(Clone, Debug, Serialize)]
pub struct Position {
    /// The tab's name.
    pub file: String,
    /// The line.
    pub line: u32,
    /// The column, in Unicode scalar values.
    pub column: u32,
}

/// A question with its program.
#[derive(Serialize)]
struct Asked<'a> {
    kind: &'a str,
    id: u32,
    question: &'a str,
    files: &'a [SourceFile],
    position: &'a Position,
}

/// Fetches and compiles the engine, once per page; again after a failure.
///
/// # Errors
///
/// Why there is none.
pub async fn load() -> Result<(), Trouble> {
    let promise = load_engine().map_err(|_| Trouble::Unusable)?;
    JsFuture::from(promise).await.map(drop).map_err(|reason| match reason.as_string().as_deref() {
        Some("outdated") => Trouble::Outdated,
        Some("unreachable") => Trouble::Unreachable,
        _ => Trouble::Unusable,
    })
}

/// Why a file that belongs to this page could not be had.
pub async fn why_missing() -> Trouble {
    let Ok(promise) = is_outdated() else {
        return Trouble::Unreachable;
    };
    match JsFuture::from(promise).await {
        Ok(outdated) if outdated.is_truthy() => Trouble::Outdated,
        _ => Trouble::Unreachable,
    }
}

/// Later parts of the engine. In a release it comes in several: the first is what the start page's program needs. The others
/// can follow; a worker that needs one earlier fetches it itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// Those that the page's program is known to need.
    Wanted,
    /// Every one.
    All,
}

impl Parts {
    /// Fetches and compiles them, once per page.
    ///
    /// # Errors
    ///
    /// The browser's own error when one cannot be fetched or compiled.
    pub async fn load(self) -> Result<(), JsValue> {
        let promise = match self {
            Self::Wanted => load_wanted(),
            Self::All => load_parts(),
        };
        JsFuture::from(promise?).await.map(drop)
    }
}

/// A callback that the worker holds on to.
type Callback<T> = Closure<dyn FnMut(T)>;

/// A worker; dropping it terminates it, whatever it is doing.
pub struct Engine {
    worker: Worker,
    _listeners: (Callback<MessageEvent>, Callback<JsValue>),
}

impl Engine {
    /// Takes a worker around an instance of its own; the engine is loaded.
    ///
    /// # Errors
    ///
    /// The browser's own error when it starts no worker.
    pub fn start(on_message: impl Fn(Message) + Clone + 'static) -> Result<Self, JsValue> {
        let worker = take_worker()?;
        let on_error = on_message.clone();
        let messages = Closure::new(move |event: MessageEvent| on_message(read(event.data())));
        let errors = Closure::new(move |_: JsValue| {
            on_error(Message::Crashed { message: "the worker could not be loaded".to_owned(), missing: true });
        });
        worker.set_onmessage(Some(messages.as_ref().unchecked_ref()));
        worker.set_onerror(Some(errors.as_ref().unchecked_ref()));
        Ok(Self { worker, _listeners: (messages, errors) })
    }

    /// Gives the worker the parts of the engine that are here, so that it need not wait for them.
    pub fn bring_parts(&self) {
        let _ = bring(&self.worker);
    }

    /// Asks for a check.
    pub fn check(&self, id: u32, files: &[SourceFile]) {
        self.post(&Request { kind: "check", id, files });
    }

    /// Asks for a run, in which a statement may be made to fail; of a program that may name files, with the page's folder.
    pub fn run(&self, id: u32, files: &[SourceFile], fail: Option<Failing>, folder: Option<&str>) {
        self.post(&Started { kind: "run", id, files, fail, beside: false, folder });
    }

    /// Asks for a run that leaves the databases of the last one to be asked.
    pub fn run_beside(&self, id: u32, files: &[SourceFile]) {
        self.post(&Started { kind: "run", id, files, fail: None, beside: true, folder: None });
    }

    /// Lets the run that reached its limit go on.
    pub fn go_on(&self, id: u32) {
        self.post(&Request { kind: "continue", id, files: &[] });
    }

    /// Hands a request to the program that serves.
    pub fn request(&self, id: u32, request: &WebRequest) {
        self.post(&Handed { kind: "request", id, request });
    }

    /// Tells the program that serves to stop.
    pub fn shut_down(&self, id: u32) {
        self.post(&Request { kind: "shut_down", id, files: &[] });
    }

    /// Sends SQL to a database that the last run left behind, or to one that these statements make: as it was at a moment.
    pub fn query(&self, id: u32, database: usize, sql: &str, moment: Option<&str>) {
        self.post(&Queried { kind: "query", id, database, sql, moment });
    }

    /// Asks for a database that the last run left behind as the bytes of a file.
    pub fn serialize(&self, id: u32, database: usize) {
        self.post(&Queried { kind: "serialize", id, database, sql: "", moment: None });
    }

    /// Asks which files are in the page's folder, after one of them was removed, if that is wanted.
    pub fn files(&self, id: u32, folder: &str, remove: Option<&str>) {
        self.post(&Filed { kind: "files", id, folder, name: None, remove });
    }

    /// Takes a file into the page's folder, and asks which are there.
    ///
    /// # Errors
    ///
    /// The browser's own error when it cannot be sent.
    pub fn take_file(&self, id: u32, folder: &str, name: &str, bytes: &js_sys::Uint8Array) -> Result<(), JsValue> {
        let request = Filed { kind: "files", id, folder, name: None, remove: None };
        let (message, taken) = (serde_wasm_bindgen::to_value(&request)?, js_sys::Object::new());
        js_sys::Reflect::set(&taken, &"name".into(), &name.into())?;
        js_sys::Reflect::set(&taken, &"bytes".into(), bytes)?;
        js_sys::Reflect::set(&message, &"take".into(), &taken)?;
        self.worker.post_message_with_transfer(&message, &js_sys::Array::of1(&bytes.buffer()))
    }

    /// Asks what one of the page's files holds, as a run would tell it.
    pub fn look(&self, id: u32, folder: &str, name: &str) {
        self.post(&Filed { kind: "look", id, folder, name: Some(name), remove: None });
    }

    /// Asks for one of the page's files.
    pub fn give(&self, id: u32, folder: &str, name: &str) {
        self.post(&Filed { kind: "give", id, folder, name: Some(name), remove: None });
    }

    /// Takes back what was changed there.
    pub fn undo(&self, id: u32) {
        self.post(&Request { kind: "undo", id, files: &[] });
    }

    /// Asks about a place in the program.
    pub fn ask(&self, id: u32, question: Question, files: &[SourceFile], position: &Position) {
        self.post(&Asked { kind: "ask", id, question: question.name(), files, position });
    }

    fn post(&self, request: &impl Serialize) {
        if let Ok(message) = serde_wasm_bindgen::to_value(request) {
            let _ = self.worker.post_message(&message);
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

fn read(data: JsValue) -> Message {
    let get = |name: &str| js_sys::Reflect::get(&data, &name.into()).unwrap_or(JsValue::NULL);
    let id = || get("id").as_f64().unwrap_or_default() as u32;
    match get("kind").as_string().as_deref() {
        Some("answered") => return Message::Answered(id(), get("answer")),
        Some("file") => {
            let why = get("message").as_string().unwrap_or_default();
            let name = get("name").as_string().unwrap_or_default();
            return Message::File(id(), name, get("bytes").dyn_into().map_err(|_| why));
        }
        _ => {}
    }
    let read = serde_wasm_bindgen::from_value::<Flat>(data).map(Message::from);
    read.unwrap_or_else(|error| {
        let message = format!("the engine's answer is not understood: {error}");
        Message::Crashed { message, missing: false }
    })
}
