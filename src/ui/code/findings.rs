//! What the check found, as a list below the editor; each entry leads to its line.

use leptos::prelude::*;

use crate::{
    state::diagnostic::{Diagnostic, Severity, summary},
    workbench::Workbench,
};

/// The list; nothing where nothing was found.
#[component]
pub fn Findings() -> impl IntoView {
    let bench = Workbench::here();
    let heading = move || bench.diagnostics.with(|found| summary(found));
    let items = move || {
        let several = bench.sheet.with(|sheet| sheet.files().len() > 1);
        let found = bench.diagnostics.get();
        found.into_iter().map(|diagnostic| view! { <Finding diagnostic several/> }).collect_view()
    };
    view! {
        <Show when=move || bench.diagnostics.with(|found| !found.is_empty())>
            <div class="findings">
                <h2 class="findings-head">{heading}</h2>
                <ul>{items}</ul>
            </div>
        </Show>
    }
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
