//! The output panel: what the program printed, and how it ended.

use leptos::prelude::*;

use super::empty::Empty;
use crate::{
    state::{
        diagnostic::{Span, has_errors},
        event::{Failure, Frame},
        sql_text,
        status::Status,
        transcript::{Piece, Transcript, duration},
    },
    ui::tokens::Tokens,
    workbench::Workbench,
};

/// The panel.
#[component]
pub fn Output() -> impl IntoView {
    let bench = Workbench::here();
    let pieces = move || {
        let pieces = bench.transcript.with(|run| run.output.clone());
        pieces.into_iter().map(|piece| view! { <Printed piece/> }).collect_view()
    };
    let is_empty = move || bench.transcript.with(|run| run.output.is_empty()) && !bench.refused.get();
    view! {
        <div class="output" data-testid="output">
            <Show when=is_empty>
                <Empty before="Run the program, and what it prints stands here." after="The program printed nothing."/>
            </Show>
            <Refusal/>
            {pieces}
            <Ending/>
            <Continue/>
        </div>
    }
}

#[component]
fn Printed(piece: Piece) -> impl IntoView {
    match piece {
        Piece::Stdout(text) => view! { <pre class="stdout">{text}</pre> }.into_any(),
        Piece::Stderr(text) => view! { <pre class="stderr">{text}</pre> }.into_any(),
        Piece::Notice(text) => view! { <p class="notice">{text}</p> }.into_any(),
        Piece::Failure(failure) => view! { <Failed failure=*failure/> }.into_any(),
    }
}

/// Says why nothing ran.
#[component]
fn Refusal() -> impl IntoView {
    let bench = Workbench::here();
    let first = move || bench.diagnostics.with(|found| has_errors(found).then(|| found[0].clone()));
    let body = move || {
        first().map(|diagnostic| {
            view! {
                <div class="failure">
                    <p class="failure-head">"The program did not run: " {diagnostic.message}</p>
                    <p><Place span=diagnostic.span/></p>
                </div>
            }
        })
    };
    move || bench.refused.get().then(body)
}

#[component]
fn Failed(failure: Failure) -> impl IntoView {
    let place = failure.place().cloned();
    let values = failure.params.as_ref().and_then(|sets| sets.first()).cloned();
    let sql = failure.sql.map(|sql| {
        let tokens = sql_text::tokens(&sql, values.as_deref());
        view! { <pre class="sql failure-sql"><code><Tokens tokens/></code></pre> }
    });
    let calls = (failure.stack.len() > 1).then(|| view! { <Calls stack=failure.stack/> });
    view! {
        <div class="failure">
            <p class="failure-head">{failure.message}</p>
            {place.map(|span| view! { <p><Place span/></p> })}
            {sql}
            {calls}
        </div>
    }
}

/// The program's own functions on the way to the failure, innermost first.
#[component]
fn Calls(stack: Vec<Frame>) -> impl IntoView {
    let call = |frame: Frame| {
        let place = frame.span.map(|span| view! { " " <Place span/> });
        view! { <li>"in " <code>{frame.function}</code>{place}</li> }
    };
    view! { <ol class="calls">{stack.into_iter().map(call).collect_view()}</ol> }
}

/// A place in the source that leads there.
#[component]
fn Place(span: Span) -> impl IntoView {
    let bench = Workbench::here();
    let name = format!("{}, line {}", span.file, span.line);
    view! {
        <button class="place" on:click=move |_| bench.show_place(&span, true, true)>{name}</button>
    }
}

/// The last line: how long it took and what was sent.
#[component]
fn Ending() -> impl IntoView {
    let bench = Workbench::here();
    let line = |run: &Transcript| {
        let done = run.done?;
        let count = run.statements.len();
        let statements = if count == 1 { "1 statement".to_owned() } else { format!("{count} statements") };
        let word = if run.succeeded() { "finished" } else { "failed" };
        let time = if done.micros > 0.0 { format!(" in {}", duration(done.micros)) } else { String::new() };
        Some(format!("{word}{time} · {statements}"))
    };
    let is_over = move || matches!(bench.status(), Status::Done | Status::Failed | Status::Ready);
    move || {
        let text = bench.transcript.with(line).filter(|_| is_over());
        text.map(|text| view! { <p class="ending">{text}</p> })
    }
}

/// Lets a program that reached its limit go on.
#[component]
fn Continue() -> impl IntoView {
    let bench = Workbench::here();
    view! {
        <Show when=move || bench.can_continue.get()>
            <p>
                <button class="place" data-testid="continue" on:click=move |_| bench.go_on()>
                    "Let it go on for as long again"
                </button>
            </p>
        </Show>
    }
}
