//! Requests that came with the program, and those that were sent before.

use fieldbook_book::Request;
use leptos::prelude::*;

use crate::{
    state::api::{Sent, as_curl},
    ui::yes_no,
    workbench::Workbench,
};

/// Requests that came with the program: a press writes one into the form.
#[component]
pub fn Ready() -> impl IntoView {
    let bench = Workbench::here();
    let ready = Memo::new(move |_| bench.api.with(|api| api.ready.clone()));
    let item = move |request: Request| {
        let (name, line) = (request.name.clone(), format!("{} {}", request.method, request.path));
        view! {
            <li>
                <button class="operation" data-testid="api-ready" title=line on:click=move |_| bench.write_request(&request)>
                    {name}
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || ready.with(|ready| !ready.is_empty())>
            <section aria-label="Ready to send">
                <h3 class="api-title">"Ready to send"</h3>
                <ul class="api-list">{move || ready.get().into_iter().map(item).collect_view()}</ul>
            </section>
        </Show>
    }
    .into_any()
}

/// Requests that were sent, the latest first.
#[component]
pub fn History() -> impl IntoView {
    let bench = Workbench::here();
    let history =
        Memo::new(move |_| bench.api.with(|api| api.history.iter().cloned().enumerate().rev().collect::<Vec<_>>()));
    view! {
        <Show when=move || history.with(|history| !history.is_empty())>
            <section aria-label="History">
                <h3 class="api-title">"History"</h3>
                <ol class="api-list" reversed=true>
                    {move || history.get().into_iter().map(|(index, sent)| view! { <Line index sent/> }).collect_view()}
                </ol>
            </section>
        </Show>
    }
    .into_any()
}

#[component]
fn Line(index: usize, sent: Sent) -> impl IntoView {
    let bench = Workbench::here();
    let is_shown = move || yes_no(bench.api.with(|api| api.shown == Some(index)));
    let (status, class) = match &sent.answer {
        Some(answer) if answer.is_lost() => ("lost".to_owned(), "api-status".to_owned()),
        Some(answer) => (answer.status.to_string(), format!("api-status s{}", answer.status / 100)),
        None => ("…".to_owned(), "api-hint".to_owned()),
    };
    let line = format!("{} {}", sent.request.method, sent.request.path);
    let (again, copied) = (sent.request.clone(), sent.request);
    let copy = move |_| {
        let address = bench.api.with_untracked(|api| api.address.clone());
        bench.copy(&as_curl(&copied, if address.is_empty() { "127.0.0.1:8000" } else { &address }));
    };
    view! {
        <li class="history-line">
            <button
                class="operation"
                data-testid="api-history"
                aria-pressed=is_shown
                on:click=move |_| bench.show_request(index)
            >
                <span class=class>{status}</span>
                <code>{line.clone()}</code>
            </button>
            <button
                class="quiet small"
                data-testid="api-again"
                aria-label=format!("Send again: {line}")
                on:click=move |_| {
                    bench.write_request(&again);
                    bench.send_request(again.clone());
                }
            >
                "Send again"
            </button>
            <button
                class="quiet small"
                data-testid="api-curl"
                aria-label=format!("Copy as curl: {line}")
                on:click=copy
            >
                "Copy as curl"
            </button>
        </li>
    }
    .into_any()
}
