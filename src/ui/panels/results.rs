//! The results panel: under each statement that returned rows, its result table.

use leptos::prelude::*;

use super::{
    data_table::{DataTable, Heading},
    empty::Empty,
};
use crate::{
    state::{
        event::Statement,
        sql_text::{row_phrase, tokens},
    },
    ui::tokens::Tokens,
    workbench::Workbench,
};

/// Tables that are on the page at first.
const FIRST: usize = 50;

/// The panel.
#[component]
pub fn Results() -> impl IntoView {
    let bench = Workbench::here();
    let shown = RwSignal::new(FIRST);
    let total = Memo::new(move |_| bench.transcript.with(|run| run.results().count()));
    let results = move || {
        let shown = shown.get();
        let take = |(index, found): (usize, &Statement)| (index, found.clone());
        let results = bench.transcript.with(|run| run.results().take(shown).map(take).collect::<Vec<_>>());
        results.into_iter().map(|(index, statement)| view! { <Found index statement/> }).collect_view()
    };
    let more = move || {
        (total.get() > shown.get()).then(|| {
            view! {
                <div class="found">
                    <button class="plain small" on:click=move |_| shown.set(usize::MAX)>
                        "Show all " {total} " results"
                    </button>
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
}

#[component]
fn Found(index: usize, statement: Statement) -> impl IntoView {
    let bench = Workbench::here();
    let Statement { sql, params, columns, rows, row_count, span, .. } = statement;
    let inlined = tokens(&sql, params.first().map(Vec::as_slice));
    let headings = columns.unwrap_or_default().into_iter().map(|name| Heading { name, note: String::new() });
    let label = format!("Result {}", index + 1);
    let line = span.map(|span| {
        let name = format!("line {}", span.line);
        view! { <button class="place" on:click=move |_| bench.pick(index, true)>{name}</button> }
    });
    let name = label.clone();
    view! {
        <section class="found" aria-label=name>
            <pre class="sql"><code><Tokens tokens=inlined/></code></pre>
            <DataTable label headings=headings.collect() rows=rows.unwrap_or_default() test_id="result-table"/>
            <p class="statement-foot">
                {line}
                {row_phrase(&sql, true, row_count).map(|rows| view! { <span>{rows}</span> })}
            </p>
        </section>
    }
}
