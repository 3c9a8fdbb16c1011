//! The answer to a request: status, time, headers, body, and the statements that were sent for it.

use leptos::prelude::*;

use super::super::sql::Sent as SentStatement;
use crate::{
    state::{
        api::{Answer, Sent, reason},
        portion::LONG_TEXT,
        transcript::duration,
    },
    ui::cut::Cut,
    workbench::{Panel, Workbench},
};

/// The request that is shown, and what came back.
#[component]
pub fn Shown() -> impl IntoView {
    let bench = Workbench::here();
    let shown = Memo::new(move |_| bench.api.with(|api| api.shown().cloned()));
    move || {
        shown.get().map(|sent| {
            let line = format!("{} {}", sent.request.method, sent.request.path);
            let status = sent.answer.as_ref().map_or(0, |answer| answer.status).to_string();
            view! {
                <section class="api-answer" data-testid="api-response" data-status=status aria-label="Answer">
                    <h3 class="api-title">"Answer to " <code>{line}</code></h3>
                    <Told sent/>
                </section>
            }
        })
    }
}

#[component]
fn Told(sent: Sent) -> impl IntoView {
    let Some(answer) = sent.answer.clone() else {
        return view! { <p class="api-hint">"On its way…"</p> }.into_any();
    };
    if answer.is_lost() {
        return view! { <p class="api-wrong">"The run ended before there was an answer."</p> }.into_any();
    }
    let class = format!("api-status s{}", answer.status / 100);
    let Answer { status, headers, content, micros } = answer;
    let header = |(name, value): (String, String)| view! { <dt>{name}</dt><dd>{value}</dd> };
    let text = content.shown();
    let is_empty = text.is_empty();
    view! {
        <p class="api-line">
            <strong class=class>{status} " " {reason(status)}</strong>
            <span>{duration(micros)}</span>
        </p>
        <details class="api-headers">
            <summary>{headers.len()} " headers"</summary>
            <dl>{headers.into_iter().map(header).collect_view()}</dl>
        </details>
        {if is_empty {
            view! { <p class="api-hint">"No body."</p> }.into_any()
        } else {
            view! {
                <pre class="api-content" tabindex="0" role="region" aria-label="Body of the answer"><code><Cut text most=4 * LONG_TEXT/></code></pre>
            }.into_any()
        }}
        <Work exchange=sent.exchange/>
    }
    .into_any()
}

/// What the program did to answer, as long as its run is the last one.
#[component]
fn Work(exchange: Option<(u32, u32)>) -> impl IntoView {
    let bench = Workbench::here();
    let (statements, printed) = bench.transcript.with_untracked(|run| {
        let own = exchange.filter(|(serial, _)| *serial == run.serial);
        let own = own.and_then(|(_, id)| run.exchange(id));
        own.map_or((0..0, String::new()), |own| (own.statements.clone(), own.printed.clone()))
    });
    let count = statements.len();
    let printed = (!printed.is_empty()).then(|| {
        view! { <h4 class="api-title">"Printed meanwhile"</h4><pre class="stdout"><Cut text=printed most=LONG_TEXT/></pre> }
    });
    let sent = (count > 0).then(|| {
        let noun = if count == 1 { "1 statement" } else { "statements" };
        let noun = if count == 1 { noun.to_owned() } else { format!("{count} {noun}") };
        view! {
            <h4 class="api-title">
                {noun} " for this request "
                <button class="place" on:click=move |_| bench.panel.set(Panel::Sql)>"in the SQL panel"</button>
            </h4>
            <ol class="statements">{statements.map(|index| view! { <SentStatement index/> }).collect_view()}</ol>
        }
    });
    view! { {printed}{sent} }
}
