//! The engine's workers: the compiled module, and one worker around each instance of it.

use fieldbook_book::SourceFile;
use js_sys::Promise;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

use crate::state::{diagnostic::Diagnostic, event::Event};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = compileRunner, catch)]
    fn compile_runner() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = compileBook, catch)]
    fn compile_book() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = compileParts, catch)]
    fn compile_parts() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = parts, thread_local_v2)]
    static PARTS: JsValue;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = withBook, thread_local_v2)]
    static WITH_BOOK: bool;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = runner, thread_local_v2)]
    static RUNNER: String;
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = worker, thread_local_v2)]
    static WORKER: String;
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
    /// The worker is of no use any more; holds what the browser said.
    Crashed(String),
}

/// What became of a program.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct RunOutcome {
    /// `ran`, or `rejected` by the check; the stream's last event says how a run ended.
    pub outcome: String,
    /// Errors and warnings of the check.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether it reached a limit from which it can go on.
    pub can_continue: bool,
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
    message: String,
}

impl From<Flat> for Message {
    fn from(flat: Flat) -> Self {
        match flat.kind.as_str() {
            "ready" => Self::Ready,
            "checked" => Self::Checked(flat.id, flat.diagnostics),
            "events" => Self::Events(flat.id, flat.events),
            "ended" => Self::Ended(flat.id, flat.outcome),
            _ => Self::Crashed(flat.message),
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

/// The engine's compiled module, shared by all workers.
///
/// In a release it is the first of several parts: what the start page's program needs. The others can follow; a worker
/// that needs one earlier fetches it itself.
#[derive(Clone, Debug)]
pub struct Module {
    first: JsValue,
    later: Option<Parts>,
}

/// Later parts of the engine, compiled; none where the engine is in one piece.
#[derive(Clone, Debug)]
pub struct Parts {
    modules: JsValue,
    all: bool,
}

impl Module {
    /// Fetches and compiles the module, once per page.
    ///
    /// # Errors
    ///
    /// The browser's own error when it cannot be fetched or compiled.
    pub async fn compile() -> Result<Self, JsValue> {
        let first = JsFuture::from(compile_runner()?).await?;
        Ok(Self { first, later: None })
    }

    /// Whether every part is here.
    pub fn is_whole(&self) -> bool {
        self.later.as_ref().is_some_and(|later| later.all)
    }

    /// Every worker that starts from now on has these parts from its start.
    pub fn add(&mut self, parts: Parts) {
        if !self.is_whole() {
            self.later = Some(parts);
        }
    }
}

impl Parts {
    /// Whether the page's first program is known to need the part with the book's programs.
    pub fn book_is_needed() -> bool {
        WITH_BOOK.with(|with_book| *with_book)
    }

    /// Fetches and compiles the part with the book's programs, once per page.
    ///
    /// # Errors
    ///
    /// As [`Module::compile`].
    pub async fn compile_book() -> Result<Self, JsValue> {
        let modules = JsFuture::from(compile_book()?).await?;
        Ok(Self { modules, all: false })
    }

    /// Fetches and compiles every part, once per page.
    ///
    /// # Errors
    ///
    /// As [`Module::compile`].
    pub async fn compile_all() -> Result<Self, JsValue> {
        let modules = JsFuture::from(compile_parts()?).await?;
        Ok(Self { modules, all: true })
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
    /// Starts a worker around a new instance of `module`.
    ///
    /// # Errors
    ///
    /// The browser's own error when it starts no worker.
    pub fn start(module: &Module, on_message: impl Fn(Message) + Clone + 'static) -> Result<Self, JsValue> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&WORKER.with(String::clone), &options)?;
        let on_error = on_message.clone();
        let messages = Closure::new(move |event: MessageEvent| on_message(read(event.data())));
        let errors = Closure::new(move |_: JsValue| {
            on_error(Message::Crashed("the worker could not be loaded".to_owned()));
        });
        worker.set_onmessage(Some(messages.as_ref().unchecked_ref()));
        worker.set_onerror(Some(errors.as_ref().unchecked_ref()));
        let script = RUNNER.with(String::clone).into();
        let parts = PARTS.with(JsValue::clone);
        post(
            &worker,
            &[("kind", "start".into()), ("module", module.first.clone()), ("script", script), ("parts", parts)],
        )?;
        let engine = Self { worker, _listeners: (messages, errors) };
        if let Some(parts) = &module.later {
            engine.bring(parts);
        }
        Ok(engine)
    }

    /// Gives the worker parts of the engine, so that it need not wait for them.
    pub fn bring(&self, parts: &Parts) {
        let _ = post(&self.worker, &[("kind", "parts".into()), ("modules", parts.modules.clone())]);
    }

    /// Asks for a check.
    pub fn check(&self, id: u32, files: &[SourceFile]) {
        self.post(&Request { kind: "check", id, files });
    }

    /// Asks for a run.
    pub fn run(&self, id: u32, files: &[SourceFile]) {
        self.post(&Request { kind: "run", id, files });
    }

    /// Lets the run that reached its limit go on.
    pub fn go_on(&self, id: u32) {
        self.post(&Request { kind: "continue", id, files: &[] });
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

/// Posts an object whose values are no data of ours but the browser's.
fn post(worker: &Worker, fields: &[(&str, JsValue)]) -> Result<(), JsValue> {
    let message = js_sys::Object::new();
    for (name, value) in fields {
        js_sys::Reflect::set(&message, &JsValue::from_str(name), value)?;
    }
    worker.post_message(&message)
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
    if get("kind") == "answered" {
        let id = get("id").as_f64().unwrap_or_default();
        return Message::Answered(id as u32, get("answer"));
    }
    let read = serde_wasm_bindgen::from_value::<Flat>(data).map(Message::from);
    read.unwrap_or_else(|error| Message::Crashed(format!("the engine's answer is not understood: {error}")))
}
