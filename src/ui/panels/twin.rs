//! The SQLModel panel: the same program in Python, and what it sent beside what the last run sent.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    state::{
        sql_text::tokens,
        transcript::Transcript,
        twin::{Line, Row, Twin, align, lines, summary},
    },
    ui::{reader::blocks::Blocks, tokens::Tokens},
    workbench::Workbench,
};

/// The panel; it fetches what it shows.
#[component]
pub fn TwinPanel() -> impl IntoView {
    let bench = Workbench::here();
    // Turning a page while the panel is open asks for that page's.
    let page = Memo::new(move |_| bench.twin_is_here().then(|| bench.route.get()));
    Effect::new(move |_| {
        if page.get().is_some() {
            bench.want_twin();
        }
    });
    let shown = move || match bench.twin.get() {
        Some((_, Ok(twin))) => view! { <Beside twin/> }.into_any(),
        Some((_, Err(reason))) => view! {
            <div class="empty"><p>
                "The SQLModel program did not arrive: " {reason} ". "
                <button class="plain small" on:click=move |_| bench.want_twin()>"Try again"</button>
            </p></div>
        }
        .into_any(),
        None => view! { <div class="empty"><p>"Fetching the SQLModel program…"</p></div> }.into_any(),
    };
    view! { <div class="twin" data-testid="twin">{shown}</div> }.into_any()
}

#[component]
fn Beside(twin: Arc<Twin>) -> impl IntoView {
    let versions =
        twin.versions.iter().map(|(name, version)| format!("{name} {version}")).collect::<Vec<_>>().join(", ");
    let note = twin.note.clone();
    let why = (!note.is_empty()).then(|| {
        view! { <div class="twin-note" data-testid="twin-note"><h3>"Why some of it differs"</h3><Blocks blocks=note/></div> }
    });
    let mut recorded = Transcript::default();
    twin.events.iter().cloned().for_each(|event| recorded.push(event));
    let printed: String = recorded.output.iter().map(|piece| piece.text()).collect();
    view! {
        <h3>"The same program with SQLModel"</h3>
        <pre class="listing twin-source" tabindex="0" role="group" aria-label="The SQLModel program" data-testid="twin-source">
            <code><Tokens tokens=twin.source.clone()/></code>
        </pre>
        <h3>"What both sent"</h3>
        <Rows recorded/>
        {why}
        <details class="twin-printed"><summary>"What SQLModel's program printed"</summary><pre class="listing">{printed}</pre></details>
        <p class="statement-foot">"Recorded with " {versions} "."</p>
    }
    .into_any()
}

/// The two lists, row by row.
#[component]
fn Rows(recorded: Transcript) -> impl IntoView {
    let bench = Workbench::here();
    let theirs = lines(&recorded).0;
    let found = Memo::new(move |_| {
        let (ours, is_all) = bench.transcript.with(lines);
        (align(&ours, &theirs), is_all)
    });
    let words = move || found.with(|(rows, _)| summary(rows));
    let cut = move || (!found.with(|(_, is_all)| *is_all)).then_some(" The run sent more, which is not compared.");
    // The chapter's requests are sent by the reader here.
    let served = Memo::new(move |_| bench.transcript.with(|run| run.served));
    let by_itself = move || {
        served.get().then_some(" SQLModel's program sends its requests to itself; send yours in the panel API.")
    };
    let rows = move || found.with(|(rows, _)| rows.iter().map(row).collect_view());
    view! {
        <p data-testid="twin-summary">{words} {cut} {by_itself}</p>
        <div class="table-scroll" tabindex="0" role="group" aria-label="SQL of the last run beside SQLModel's">
            <table class="twin-rows" aria-label="SQL of the last run beside SQLModel's">
                <thead>
                    <tr><th scope="col">"Row"</th><th scope="col">"The last run"</th><th scope="col">"SQLModel"</th></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(row: &Row) -> AnyView {
    let (class, word, ours, theirs) = match row {
        Row::Same(ours, theirs) => ("", "same", Some(ours), Some(theirs)),
        Row::Differs(ours, theirs) => ("twin-differs", "differs", Some(ours), Some(theirs)),
        Row::Ours(line) => ("twin-differs", "only here", Some(line), None),
        Row::Theirs(line) => ("twin-differs", "only SQLModel", None, Some(line)),
    };
    let cell = |line: Option<&Line>| match line {
        Some(line) => {
            let tokens = tokens(&line.sql, line.values.as_deref());
            view! { <td class="sql"><code><Tokens tokens/></code></td> }.into_any()
        }
        None => view! { <td>"nothing"</td> }.into_any(),
    };
    view! {
        <tr class=class data-testid="twin-row" data-word=word>
            <td class="diff-word">{word}</td>
            {cell(ours)}
            {cell(theirs)}
        </tr>
    }
    .into_any()
}
