//! The output panel: what the program printed, and how it ended.

use leptos::prelude::*;

use super::empty::Empty;
use crate::{
    state::{
        diagnostic::{Span, has_errors},
        event::{self, Failure, Frame},
        portion::{LONG_TEXT, Slot, ends, head},
        sql_text,
        status::Status,
        transcript::{Piece, Transcript, duration},
        trouble::Trouble,
    },
    ui::{cut::Cut, tokens::Tokens},
    workbench::Workbench,
};

/// Pieces at the beginning and at the end of the output that stand on the page.
const ENDS: (usize, usize) = (12, 4);
/// Pieces that the reader gets at a time who wants to see more.
const MORE: usize = 24;

/// The panel.
#[component]
pub fn Output() -> impl IntoView {
    let bench = Workbench::here();
    let more = RwSignal::new(0);
    let serial = Memo::new(move |_| bench.transcript.with(|run| run.serial));
    let count = Memo::new(move |_| bench.transcript.with(|run| run.output.len()));
    let slots = Memo::new(move |_| {
        let (head, tail) = ENDS;
        let serial = serial.get();
        ends(count.get(), head + more.get(), tail).into_iter().map(|slot| (serial, slot)).collect::<Vec<_>>()
    });
    let is_empty = move || count.get() == 0 && !bench.refused.get() && bench.trouble.get().is_none();
    let slot = move |(_, slot)| match slot {
        Slot::Entry(index) => view! { <Printed index/> }.into_any(),
        Slot::Gap(from, to) => view! { <Gap from to more/> }.into_any(),
    };
    let is_past = Memo::new(move |_| bench.position.get().is_some());
    let whole = move || {
        view! {
                <Show when=is_empty>
                    <Empty before="Run the program, and what it prints stands here." after="The program printed nothing."/>
                </Show>
                <Lost/>
                <Refusal/>
                <For each=move || slots.get() key=|slot| *slot children=slot/>
                <Ending/>
                <Continue/>
        }
    };
    view! {
        <div class="output" data-testid="output">
            {move || if is_past.get() { view! { <Past/> }.into_any() } else { whole().into_any() }}
        </div>
    }
    .into_any()
}

/// What was printed by the timeline's position.
#[component]
fn Past() -> impl IntoView {
    let bench = Workbench::here();
    move || {
        let pieces = bench.transcript.with(|run| run.output_at(bench.position_now()));
        if pieces.is_empty() {
            return view! { <p class="stored-note">"At this moment nothing was printed yet."</p> }.into_any();
        }
        let count = pieces.len();
        let shown = pieces.into_iter().skip(count.saturating_sub(ENDS.0)).map(|piece| {
            let class = if matches!(piece, Piece::Stdout(_)) { "stdout goes-on" } else { "stderr goes-on" };
            view! { <pre class=class><Cut text=piece.text().to_owned() most=4 * LONG_TEXT/></pre> }
        });
        shown.collect_view().into_any()
    }
}

/// One piece of the output; the last one may still grow.
#[component]
fn Printed(index: usize) -> impl IntoView {
    let bench = Workbench::here();
    let length =
        Memo::new(move |_| bench.transcript.with(|run| run.output.get(index).map_or(0, |piece| piece.text().len())));
    let (piece, goes_on) = bench.transcript.with_untracked(|run| {
        let before = index.checked_sub(1).and_then(|before| run.output.get(before));
        let piece = run.output.get(index).cloned().unwrap_or(Piece::Stdout(String::new()));
        let goes_on = before.is_some_and(|before| piece.continues(before));
        (piece, goes_on)
    });
    let text = move || {
        length.track();
        let text = bench.transcript.with_untracked(|run| run.output.get(index).map(|piece| piece.text().to_owned()));
        view! { <Cut text=text.unwrap_or_default() most=4 * LONG_TEXT/> }
    };
    match piece {
        Piece::Stdout(_) => view! { <pre class="stdout" class:goes-on=goes_on>{text}</pre> }.into_any(),
        Piece::Stderr(_) => view! { <pre class="stderr" class:goes-on=goes_on>{text}</pre> }.into_any(),
        Piece::Notice(text) => view! { <p class="notice">{text}</p> }.into_any(),
        Piece::Failure(failure) => view! { <Failed failure=*failure/> }.into_any(),
    }
}

/// Stands for the output that is not on the page.
#[component]
fn Gap(from: usize, to: usize, more: RwSignal<usize>) -> impl IntoView {
    let bench = Workbench::here();
    let lines = bench.transcript.with_untracked(|run| {
        let pieces = run.output.get(from..to).unwrap_or_default();
        pieces.iter().map(|piece| piece.text().lines().count()).sum::<usize>()
    });
    view! {
        <p class="gap">
            <span>{lines} " more lines here"</span>
            <button class="plain small" on:click=move |_| more.update(|more| *more += MORE)>"Show more"</button>
        </p>
    }
}

/// Says that there is no engine, for whoever asked for a run.
#[component]
fn Lost() -> impl IntoView {
    let bench = Workbench::here();
    move || {
        bench.trouble.get().map(|trouble| {
            view! {
                <div class="failure" data-testid="trouble">
                    <p class="failure-head">{trouble.message()}</p>
                    <p><TryAgain trouble/></p>
                </div>
            }
        })
    }
}

/// What the reader can do about it.
#[component]
pub fn TryAgain(trouble: Trouble) -> impl IntoView {
    let bench = Workbench::here();
    match trouble {
        Trouble::Outdated => {
            view! { <button class="plain small" on:click=move |_| bench.load_new_version()>"Load the new version"</button> }
                .into_any()
        }
        _ => view! { <button class="plain small" on:click=move |_| bench.try_engine_again()>"Try again"</button> }
            .into_any(),
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
    let bench = Workbench::here();
    let place = bench.transcript.with_untracked(|run| run.failed_at().cloned()).or_else(|| failure.place().cloned());
    let values = failure.params.as_ref().and_then(|sets| sets.first()).cloned();
    let sql = failure.sql.map(|sql| {
        let short = head(&sql, LONG_TEXT).map_or(sql.clone(), |head| format!("{head}…"));
        let tokens = sql_text::tokens(&short, values.as_deref());
        view! { <pre class="sql failure-sql"><code><Tokens tokens/></code></pre> }
    });
    let calls = (failure.stack.len() > 1).then(|| view! { <Calls stack=failure.stack/> });
    let (first, rest) = failure.message.split_once('\n').unwrap_or((&failure.message, ""));
    let (first, rest) = (first.to_owned(), rest.to_owned());
    let rest = (!rest.is_empty()).then(|| view! { <p class="failure-more"><Cut text=rest most=LONG_TEXT/></p> });
    let why = event::explanation(&failure.message).map(|why| view! { <p>{why}</p> });
    view! {
        <div class="failure">
            <p class="failure-head"><Cut text=first most=LONG_TEXT/></p>
            {place.map(|span| view! { <p><Place span/></p> })}
            {why}
            {rest}
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
    let line = move |run: &Transcript| {
        let done = run.done?;
        let count = run.statements.len();
        let statements = if count == 1 { "1 statement".to_owned() } else { format!("{count} statements") };
        let word = match (bench.recorded.get(), run.succeeded()) {
            (true, _) => "recorded when this page was made",
            (_, true) => "finished",
            _ => "failed",
        };
        let time = if done.micros > 0.0 { format!(" in {}", duration(done.micros)) } else { String::new() };
        Some(format!("{word}{time} · {statements}"))
    };
    let is_over =
        move || bench.recorded.get() || matches!(bench.status(), Status::Done | Status::Failed | Status::Ready);
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
