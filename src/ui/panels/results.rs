//! The results panel: under each statement that returned rows, its result table.

use leptos::prelude::*;

use super::{
    data_table::{DataTable, Heading},
    empty::Empty,
};
use crate::{
    state::{
        event::Statement,
        portion,
        sql_text::{row_phrase, tokens},
    },
    ui::tokens::Tokens,
    workbench::Workbench,
};

/// Tables that the reader gets at a time who wants to see more.
const MORE: usize = 10;

/// The panel.
#[component]
pub fn Results() -> impl IntoView {
    let bench = Workbench::here();
    let extra = RwSignal::new(0);
    let total = Memo::new(move |_| bench.transcript.with(|run| run.results().count()));
    let portions = Memo::new(move |_| {
        let size = |(_, found): (usize, &Statement)| {
            (found.rows.as_ref().map_or(0, Vec::len), found.columns.as_ref().map_or(0, Vec::len))
        };
        bench.transcript.with(|run| portion::rows(&run.results().map(size).collect::<Vec<_>>()))
    });
    let shown = move || portions.with(Vec::len) + extra.get();
    let results = move || {
        let take = |(index, found): (usize, &Statement)| (index, found.clone());
        let results = bench.transcript.with(|run| run.results().take(shown()).map(take).collect::<Vec<_>>());
        let found = |(number, (index, statement)): (usize, (usize, Statement))| {
            let first = portions.with(|portions| portions.get(number).copied().unwrap_or(MORE));
            view! { <Found index statement first/> }
        };
        results.into_iter().enumerate().map(found).collect_view()
    };
    let more = move || {
        (total.get() > shown()).then(|| {
            view! {
                <div class="found">
                    <p class="table-more">
                        <span>{shown()} " of " {total} " results"</span>
                        <button class="plain small" on:click=move |_| extra.update(|extra| *extra += MORE)>"Show more"</button>
                    </p>
                </div>
            }
        })
    };
    view! {
        <Show
            when=move || total.get() != 0
            fallback=|| view! {
                <Empty
                    before="Run the program, and the rows of every query stand here."
                    after="No query returned rows."
                />
            }
        >
            {results}
            {more}
        </Show>
    }
    .into_any()
}

#[component]
fn Found(index: usize, statement: Statement, first: usize) -> impl IntoView {
    let bench = Workbench::here();
    let Statement { sql, params, columns, rows, row_count, span, .. } = statement;
    let short = portion::head(&sql, portion::LONG_TEXT).unwrap_or(&sql);
    let inlined = tokens(short, params.first().map(Vec::as_slice));
    let headings = columns.unwrap_or_default().into_iter().map(|name| Heading { name, note: String::new() });
    let label = format!("Rows of statement {}", index + 1);
    let heading = label.clone();
    let line = span.map(|span| {
        let name = format!("line {}", span.line);
        view! { <button class="place" on:click=move |_| bench.pick(index, true)>{name}</button> }
    });
    let name = label.clone();
    view! {
        <section class="found" aria-label=name>
            <h3 class="unseen">{heading}</h3>
            <pre class="sql"><code><Tokens tokens=inlined/></code></pre>
            <DataTable label headings=headings.collect() rows=rows.unwrap_or_default() first test_id="result-table"/>
            <p class="statement-foot">
                {line}
                {row_phrase(&sql, true, row_count).map(|rows| view! { <span>{rows}</span> })}
            </p>
        </section>
    }
    .into_any()
}
