//! The plain text field in the editor's place, for those whose tools want one.

use leptos::{ev, html::Textarea, prelude::*};

use crate::{ui::watch, workbench::Workbench};

/// The text field.
#[component]
pub fn Plain() -> impl IntoView {
    let bench = Workbench::here();
    let field = NodeRef::<Textarea>::new();
    watch(move || {
        bench.arrival.track();
        if let Some(field) = field.get() {
            bench.sheet.with_untracked(|sheet| field.set_value(sheet.text()));
        }
    });
    watch(move || {
        if let (Some(mark), Some(field)) = (bench.mark.get(), field.get_untracked()) {
            select(&field, mark.span.line, mark.focus);
        }
    });
    bench.start_engine();
    let moved = move || {
        if let Some(field) = field.get_untracked() {
            let at = field.selection_start().ok().flatten().unwrap_or(0) as usize;
            let before: Vec<u16> = field.value().encode_utf16().take(at).collect();
            let line = 1 + before.iter().filter(|unit| **unit == u16::from(b'\n')).count();
            bench.cursor.set(u32::try_from(line).unwrap_or(1));
        }
    };
    let input = move |event: ev::Event| bench.typed(&event_target_value(&event));
    view! {
        <textarea
            node_ref=field
            class="plain-text"
            aria-label="Program"
            aria-describedby="editor-keys"
            spellcheck="false"
            autocapitalize="off"
            autocomplete="off"
            wrap="off"
            on:input=input
            on:keyup=move |_| moved()
            on:click=move |_| moved()
        ></textarea>
    }
}

/// Selects a whole line, which brings it into view.
fn select(field: &web_sys::HtmlTextAreaElement, line: u32, focus: bool) {
    let text = field.value();
    let lines: Vec<&str> = text.split('\n').collect();
    let index = (line as usize).saturating_sub(1).min(lines.len().saturating_sub(1));
    let length = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX);
    let start: u32 = lines[..index].iter().map(|text| length(text) + 1).sum();
    let _ = field.set_selection_range(start, start + length(lines[index]));
    if focus {
        let _ = field.focus();
    }
}
