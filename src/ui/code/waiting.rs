//! The program as it stands until the editor is there: complete, coloured, and the reader's first touch brings the editor.

use fieldbook_book::highlight;
use leptos::{ev, html::Div, prelude::*};

use crate::{ui::tokens::Tokens, workbench::Workbench};

/// The program's text with its line numbers, where the editor will show them.
#[component]
pub fn Waiting(
    /// The whole, whose cursor, scrolling and focus the editor takes over.
    node_ref: NodeRef<Div>,
    /// What the reader types before the editor is there.
    typed: StoredValue<String>,
) -> impl IntoView {
    let bench = Workbench::here();
    let text = Memo::new(move |_| bench.sheet.with(|sheet| sheet.text().to_owned()));
    let numbers = move || {
        let lines = text.with(|text| text.split('\n').count());
        (1..=lines).map(|line| format!("{line}\n")).collect::<String>()
    };
    let tokens = move || {
        let sheet = bench.sheet.with(|sheet| sheet.active().ends_with(".sql"));
        let tokens = text.with(|text| highlight::highlight(if sheet { "sql" } else { "rust" }, text));
        view! { <Tokens tokens/> }
    };
    let keydown = move |event: ev::KeyboardEvent| {
        let is_command = event.ctrl_key() || event.meta_key() || event.alt_key();
        let key = event.key();
        match key.as_str() {
            _ if is_command => return,
            "Enter" => typed.update_value(|typed| typed.push('\n')),
            "Backspace" => typed.update_value(|typed| {
                typed.pop();
            }),
            // Other keys have names; those that write have their character's.
            _ if key.chars().count() == 1 => typed.update_value(|typed| typed.push_str(&key)),
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <div
            node_ref=node_ref
            class="editor-waiting"
            on:pointerenter=move |_| bench.want_editor()
            on:pointerdown=move |_| bench.want_editor()
            on:focusin=move |_| bench.want_editor()
            on:keydown=keydown
        >
            <pre class="waiting-lines" aria-hidden="true">{numbers}</pre>
            <pre
                class="waiting-text"
                role="textbox"
                aria-multiline="true"
                aria-label="Program"
                aria-describedby="editor-keys"
                tabindex="0"
            >{tokens}</pre>
        </div>
    }
    .into_any()
}
