//! The API panel: what can be asked of the program that serves, a form for it, the answer, and what was asked before.

mod answer;
mod field;
mod form;
mod history;

use leptos::prelude::*;

use crate::{
    state::{api::Operation, status::Status},
    ui::yes_no,
    workbench::Workbench,
};
use answer::Shown;
use form::Form;
use history::{History, Ready};

/// The panel.
#[component]
pub fn ApiPanel() -> impl IntoView {
    let bench = Workbench::here();
    let key = Memo::new(move |_| bench.draft.with(|draft| (draft.operation, draft.serial)));
    let form = move || {
        let (number, _) = key.get();
        let operation = bench.api.with_untracked(|api| api.operations.get(number).cloned());
        operation.map(|operation| view! { <Form operation/> })
    };
    view! {
        <div class="api" data-testid="panel-api">
            <Where/>
            <div class="api-columns">
                <div class="api-side">
                    <Operations/>
                    <Ready/>
                </div>
                <div class="api-main">
                    {form}
                    <Shown/>
                </div>
                <div class="api-past">
                    <History/>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// Which API it is, and whether the program serves it now.
#[component]
fn Where() -> impl IntoView {
    let bench = Workbench::here();
    let name = Memo::new(move |_| bench.api.with(|api| (api.title.clone(), api.address.clone())));
    let state = move || match bench.status() {
        Status::Serving => "The program serves. Stop ends it.",
        Status::Running => "The program is at work…",
        _ => "The program does not run. Send runs it first.",
    };
    view! {
        <p class="api-where">
            <strong>{move || name.get().0}</strong>
            <code>{move || name.get().1}</code>
            <span class="api-state" class:is-serving=move || bench.status() == Status::Serving>{state}</span>
        </p>
    }
}

/// Everything that can be asked.
#[component]
fn Operations() -> impl IntoView {
    let bench = Workbench::here();
    let operations = Memo::new(move |_| {
        let line = |own: &Operation| (own.method.clone(), own.path.clone(), own.summary.clone(), own.deprecated);
        bench.api.with(|api| api.operations.iter().map(line).collect::<Vec<_>>())
    });
    let chosen = Memo::new(move |_| bench.draft.with(|draft| draft.operation));
    let item = move |(number, (method, path, summary, deprecated)): (usize, (String, String, String, bool))| {
        let class = format!("method {}", method.to_lowercase());
        let summary = if deprecated { format!("{summary} (deprecated)") } else { summary };
        view! {
            <li>
                <button
                    class="operation"
                    data-testid="api-operation"
                    aria-pressed=move || yes_no(chosen.get() == number)
                    on:click=move |_| bench.choose_operation(number)
                >
                    <span class=class>{method}</span>
                    <code>{path}</code>
                    <span class="operation-summary">{summary}</span>
                </button>
            </li>
        }
    };
    view! {
        <section aria-label="Operations">
            <h3 class="api-title">"Operations"</h3>
            <ul class="api-list">{move || operations.get().into_iter().enumerate().map(item).collect_view()}</ul>
        </section>
    }
    .into_any()
}
