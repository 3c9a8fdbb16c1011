//! The field that a question is written in: the program's editor in small, or a plain one for those who chose that.

use std::rc::Rc;

use leptos::{ev, html::Div, prelude::*};

use crate::{
    host::editor::{Callbacks, Editor, Language},
    state::diagnostic::{Diagnostic, Severity},
    ui::{code::Seat, watch},
    workbench::Workbench,
};

/// The name that the spans of answers have.
const PLACE: &str = "console.sql";

/// The field.
#[component]
pub fn Field() -> impl IntoView {
    let bench = Workbench::here();
    move || match bench.settings.plain_editor.get() {
        true => view! { <Plain/> }.into_any(),
        false => view! { <Coloured/> }.into_any(),
    }
}

#[component]
fn Coloured() -> impl IntoView {
    let bench = Workbench::here();
    let place = NodeRef::<Div>::new();
    let seat = Seat::here();
    Effect::new(move |is_loading: Option<bool>| {
        let Some(place) = place.get() else { return false };
        if is_loading == Some(true) {
            return true;
        }
        let callbacks = Callbacks {
            changed: Box::new(move |text| typed(bench, text)),
            moved: Box::new(|_| {}),
            run: Box::new(move || bench.ask_database()),
            ask: Box::new(move |question, line, column| match question.as_str() {
                "complete" => bench.complete_question(line, column),
                _ => js_sys::Promise::resolve(&wasm_bindgen::JsValue::NULL),
            }),
            recall: Box::new(move |back| bench.recall(back)),
            sent: Box::new(|_| Vec::new()),
            explain: Box::new(move |name| bench.search(&name)),
        };
        seat.mount(place, Language::Question, callbacks, move |editor| follow(bench, &editor));
        true
    });
    view! { <div class="console-field" data-testid="console-field" node_ref=place></div> }.into_any()
}

/// Keeps the field in step with what is written elsewhere, and marks where the latest answer failed.
fn follow(bench: Workbench, editor: &Rc<Editor>) {
    editor.show(PLACE, &bench.question.with_untracked(|(_, text)| text.clone()));
    let text = Rc::clone(editor);
    let serial = Memo::new(move |_| bench.question.with(|(serial, _)| *serial));
    Effect::new(move |before: Option<u32>| {
        let serial = serial.get();
        if before.is_some_and(|before| before != serial) {
            text.replace(&bench.question.with_untracked(|(_, text)| text.clone()));
            text.focus();
        }
        serial
    });
    let marked = Rc::clone(editor);
    watch(move || {
        let found = bench.console.with(|console| {
            let (message, span) = console.failed_at()?;
            let is_same = bench.question.with_untracked(|(_, text)| *text == console.entries[0].sql);
            is_same.then(|| Diagnostic {
                severity: Severity::Error,
                code: None,
                message: message.to_owned(),
                span: span.clone(),
                label: None,
                help: Vec::new(),
                related: Vec::new(),
            })
        });
        marked.diagnose(found.as_slice());
    });
}

fn typed(bench: Workbench, text: String) {
    bench.question.update_untracked(|(_, known)| *known = text);
}

#[component]
fn Plain() -> impl IntoView {
    let bench = Workbench::here();
    let input = move |event: ev::Event| typed(bench, event_target_value(&event));
    let keydown = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Enter" if event.ctrl_key() || event.meta_key() => {
            event.prevent_default();
            event.stop_propagation();
            bench.ask_database();
        }
        "ArrowUp" | "ArrowDown" if event.alt_key() => {
            event.prevent_default();
            bench.recall(event.key() == "ArrowUp");
        }
        _ => {}
    };
    view! {
        <textarea
            class="console-plain"
            data-testid="console-field"
            aria-label="SQL for the database"
            aria-describedby="question-keys"
            rows="4"
            spellcheck="false"
            autocapitalize="off"
            autocomplete="off"
            prop:value=move || bench.question.get().1
            on:input=input
            on:keydown=keydown
        ></textarea>
    }
    .into_any()
}
