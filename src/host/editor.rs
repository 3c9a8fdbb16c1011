//! CodeMirror, as `www/src/editor.js` holds it out.

use fieldbook_book::highlight::{self, Kind, Token};
use js_sys::{Object, Promise, Reflect};
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

use crate::state::diagnostic::{Diagnostic, Span};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = fieldbookHost, js_name = loadEditor, catch)]
    fn load_editor() -> Result<Promise, JsValue>;

    type Module;
    #[wasm_bindgen(method, catch)]
    fn open(this: &Module, parent: &HtmlElement, options: &JsValue) -> Result<View, JsValue>;

    type View;
    #[wasm_bindgen(method)]
    fn show(this: &View, name: &str, text: &str);
    #[wasm_bindgen(method)]
    fn replace(this: &View, text: &str);
    #[wasm_bindgen(method)]
    fn forget(this: &View);
    #[wasm_bindgen(method)]
    fn diagnose(this: &View, diagnostics: JsValue);
    #[wasm_bindgen(method)]
    fn mark(this: &View, span: JsValue, kind: &str);
    #[wasm_bindgen(method, js_name = markLines)]
    fn mark_lines(this: &View, lines: Vec<u32>);
    #[wasm_bindgen(method)]
    fn go(this: &View, line: u32, column: u32, focus: bool);
    #[wasm_bindgen(method)]
    fn focus(this: &View);
    #[wasm_bindgen(method, js_name = takeOver)]
    fn take_over(this: &View, before: &HtmlElement, typed: &str);
    #[wasm_bindgen(method)]
    fn wrap(this: &View, on: bool);
    #[wasm_bindgen(method)]
    fn close(this: &View);
}

/// What the editor tells the page.
pub struct Callbacks {
    /// The reader changed the text.
    pub changed: Box<dyn FnMut(String)>,
    /// The cursor stands on that line.
    pub moved: Box<dyn FnMut(u32)>,
    /// The reader asked for a run.
    pub run: Box<dyn FnMut()>,
    /// The editor asks `complete`, `hover` or `signature` about a line and a column; `null` is no answer.
    pub ask: Box<dyn FnMut(String, u32, u32) -> Promise>,
    /// The reader asked what this name is.
    pub explain: Box<dyn FnMut(String)>,
    /// The reader asked for what stood there before, or for what followed it.
    pub recall: Box<dyn FnMut(bool)>,
    /// The editor asks for the SQL that a line sent in the last run.
    pub sent: Box<dyn FnMut(u32) -> Vec<String>>,
}

/// What an editor is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// The program, which is Rust, or a sheet of SQL.
    Program,
    /// A question to a database, in SQL.
    Question,
}

/// The text's tokens as pairs: a kind, as a place in the list of `www/src/editor/paint.js`, and a length in UTF-16 units.
fn highlighted(tokens: Vec<Token>) -> Vec<u32> {
    let number = |kind| match kind {
        Kind::Plain => 0,
        Kind::Keyword => 1,
        Kind::Type => 2,
        Kind::Function => 3,
        Kind::Text => 4,
        Kind::Number => 5,
        Kind::Comment => 6,
        Kind::Attribute => 7,
        Kind::Placeholder => 8,
        Kind::Mark => 9,
    };
    let length = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    tokens.into_iter().flat_map(|Token(kind, text)| [number(kind), length(&text)]).collect()
}

/// A callback that JavaScript holds on to.
type Callback<T> = Closure<dyn FnMut(T)>;

/// The editor's questions.
type Asking = Closure<dyn FnMut(String, u32, u32) -> Promise>;

/// A mounted editor; dropping it takes it off the page.
pub struct Editor {
    view: View,
    _callbacks: Held,
}

/// The editor's colours.
type Highlighting = Closure<dyn FnMut(String) -> Vec<u32>>;

/// What a line sent.
type Sent = Closure<dyn FnMut(u32) -> Vec<String>>;

/// What JavaScript calls, kept for as long as the editor is.
struct Held {
    _changed: Callback<String>,
    _moved: Callback<u32>,
    _run: Closure<dyn FnMut()>,
    _ask: Asking,
    _highlight: Highlighting,
    _sent: Sent,
    _explain: Callback<String>,
    _recall: Callback<bool>,
}

impl Editor {
    /// Loads the editor and mounts it in `parent`.
    ///
    /// # Errors
    ///
    /// The browser's own error when the editor's file could not be loaded.
    pub async fn mount(parent: &HtmlElement, language: Language, callbacks: Callbacks) -> Result<Self, JsValue> {
        let module: Module = JsFuture::from(load_editor()?).await?.unchecked_into();
        let changed = Closure::wrap(callbacks.changed);
        let moved = Closure::wrap(callbacks.moved);
        let run = Closure::wrap(callbacks.run);
        let ask = Closure::wrap(callbacks.ask);
        let (tokens, label): (fn(&str) -> Vec<Token>, _) = match language {
            Language::Program => (highlight::rust, "Program"),
            Language::Question => (highlight::sql, "SQL for the database"),
        };
        let highlight: Highlighting = Closure::new(move |text: String| highlighted(tokens(&text)));
        let sent = Closure::wrap(callbacks.sent);
        let explain = Closure::wrap(callbacks.explain);
        let recall = Closure::wrap(callbacks.recall);
        let options = Object::new();
        Reflect::set(&options, &"changed".into(), changed.as_ref())?;
        Reflect::set(&options, &"moved".into(), moved.as_ref())?;
        Reflect::set(&options, &"run".into(), run.as_ref())?;
        Reflect::set(&options, &"ask".into(), ask.as_ref())?;
        Reflect::set(&options, &"highlight".into(), highlight.as_ref())?;
        Reflect::set(&options, &"sent".into(), sent.as_ref())?;
        Reflect::set(&options, &"explain".into(), explain.as_ref())?;
        Reflect::set(&options, &"recall".into(), recall.as_ref())?;
        Reflect::set(&options, &"label".into(), &label.into())?;
        Reflect::set(&options, &"question".into(), &(language == Language::Question).into())?;
        let view = module.open(parent, &options)?;
        let held = Held {
            _changed: changed,
            _moved: moved,
            _run: run,
            _ask: ask,
            _highlight: highlight,
            _sent: sent,
            _explain: explain,
            _recall: recall,
        };
        Ok(Self { view, _callbacks: held })
    }

    /// Shows a file; it keeps its own undo history.
    pub fn show(&self, name: &str, text: &str) {
        self.view.show(name, text);
    }

    /// Replaces the shown file's text, in one step that undo takes back.
    pub fn replace(&self, text: &str) {
        self.view.replace(text);
    }

    /// Forgets all files: another program comes.
    pub fn forget(&self) {
        self.view.forget();
    }

    /// Shows the diagnostics that belong to the shown file.
    pub fn diagnose(&self, diagnostics: &[Diagnostic]) {
        self.view.diagnose(plain(diagnostics));
    }

    /// Marks the place that a statement (`sent`) or an error (`failed`) came from.
    pub fn mark(&self, span: Option<&Span>, kind: &str) {
        self.view.mark(span.map_or(JsValue::NULL, plain), kind);
    }

    /// Puts a dot beside each of the lines.
    pub fn mark_lines(&self, lines: Vec<u32>) {
        self.view.mark_lines(lines);
    }

    /// Puts the cursor at a place, and the focus too where asked for.
    pub fn go(&self, line: u32, column: u32, focus: bool) {
        self.view.go(line, column, focus);
    }

    /// Lets long lines go on below, or to the right.
    pub fn wrap(&self, on: bool) {
        self.view.wrap(on);
    }

    /// Moves the focus into the editor.
    pub fn focus(&self) {
        self.view.focus();
    }

    /// Takes the place of `before`, which showed the same text: its cursor, its scrolling and its focus, and what was
    /// typed there.
    pub fn take_over(&self, before: &HtmlElement, typed: &str) {
        self.view.take_over(before, typed);
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        self.view.close();
    }
}

fn plain<T: Serialize + ?Sized>(value: &T) -> JsValue {
    serde_wasm_bindgen::to_value(value).unwrap_or(JsValue::NULL)
}
