//! What the check found, as a list below the editor; each entry leads to its line.

use leptos::prelude::*;

use crate::{
    state::diagnostic::{Diagnostic, Severity, summary},
    ui::yes_no,
    workbench::Workbench,
};

/// A line of constant height below the text, so that a finding that comes and goes moves nothing; the list opens over the
/// text.
#[component]
pub fn Findings() -> impl IntoView {
    let bench = Workbench::here();
    let is_open = RwSignal::new(false);
    let is_listed = move || is_open.get() || bench.refused.get();
    let heading = move || bench.diagnostics.with(|found| summary(found));
    let first = move || {
        let first = bench.diagnostics.with(|found| found.first().map(|first| (first.span.line, first.message.clone())));
        first.map(|(line, message)| format!(" · line {line}: {message}"))
    };
    let items = move || {
        let several = bench.sheet.with(|sheet| sheet.files().len() > 1);
        let found = bench.diagnostics.get();
        found.into_iter().map(|diagnostic| view! { <Finding diagnostic several/> }).collect_view()
    };
    let has_any = Memo::new(move |_| bench.diagnostics.with(|found| !found.is_empty()));
    view! {
        <div class="findings" class:open=move || is_listed() && has_any.get()>
            <Show
                when=move || has_any.get()
                fallback=|| view! { <p class="findings-head quiet-hint">"Ctrl + Enter runs · Esc, then Tab, leaves the editor"</p> }
            >
                <h2 class="findings-title">
                    <button
                        class="findings-head"
                        aria-expanded=move || yes_no(is_listed())
                        aria-controls="findings"
                        on:click=move |_| {
                            is_open.set(!is_listed());
                            bench.refused.set(false);
                        }
                    >
                        <strong>{heading}</strong>
                        <span class="findings-first">{first}</span>
                    </button>
                </h2>
                <ul id="findings" hidden=move || !is_listed()>{items}</ul>
            </Show>
        </div>
    }
    .into_any()
}

#[component]
fn Finding(diagnostic: Diagnostic, several: bool) -> impl IntoView {
    let bench = Workbench::here();
    let Diagnostic { severity, code, message, span, label, help, .. } = diagnostic;
    let class = match severity {
        Severity::Error => "finding error",
        Severity::Warning => "finding warning",
    };
    let line = span.line;
    let place = if several { format!("{} line {line}", span.file) } else { format!("line {line}") };
    let word = code.map_or_else(|| severity.word().to_owned(), |code| format!("{} {code}", severity.word()));
    let label = label.filter(|label| *label != message);
    let notes = label.into_iter().chain(help).map(|note| view! { <span class="finding-note">{note}</span> });
    let notes = notes.collect_view();
    view! {
        <li>
            <button
                class=class
                data-testid="diagnostic"
                data-line=line
                on:click=move |_| bench.show_place(&span, true, true)
            >
                <span class="finding-place">{place}</span>
                " "
                <span class="finding-word">{word}</span>
                " "
                <span class="finding-text">{message}{notes}</span>
            </button>
        </li>
    }
}
