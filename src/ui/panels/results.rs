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

/// The panel.
#[component]
pub fn Results() -> impl IntoView {
    let bench = Workbench::here();
    let results = move || {
        bench.transcript.with(|run| {
            run.results()
                .map(|(index, found)| (index, found.clone()))
                .collect::<Vec<_>>()
        })
    };
    move || {
        match results() {
        results if results.is_empty() => view! {
            <Empty before="Run the program, and the rows of every query stand here." after="No statement returned rows."/>
        }
        .into_any(),
        results => results.into_iter().map(|(index, statement)| view! { <Found index statement/> }).collect_view().into_any(),
    }
    }
}

#[component]
fn Found(index: usize, statement: Statement) -> impl IntoView {
    let bench = Workbench::here();
    let Statement {
        sql,
        params,
        columns,
        rows,
        row_count,
        span,
        ..
    } = statement;
    let inlined = tokens(&sql, params.first().map(Vec::as_slice));
    let headings = columns.unwrap_or_default().into_iter().map(|name| Heading {
        name,
        note: String::new(),
    });
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
