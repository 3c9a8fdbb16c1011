//! The tables panel: the database after the run, table by table, or as it was at the timeline's position.

use leptos::prelude::*;

use super::{
    data_table::{DataTable, Heading},
    empty::Empty,
    files::Files,
    moment_tables::MomentTables,
};
use crate::{
    state::{
        event::{Column, Mark, Table},
        portion,
        sql_text::rows,
    },
    workbench::Workbench,
};

/// The panel.
#[component]
pub fn Tables() -> impl IntoView {
    let bench = Workbench::here();
    let is_past = Memo::new(move |_| bench.position.get().is_some());
    let tables = move || match is_past.get() {
        true => view! { <MomentTables/> }.into_any(),
        false => view! { <AtTheEnd/> }.into_any(),
    };
    view! {
        {tables}
        <Files/>
    }
    .into_any()
}

#[component]
fn AtTheEnd() -> impl IntoView {
    let bench = Workbench::here();
    move || match bench.transcript.with(|run| run.tables.clone()).unwrap_or_default() {
        tables if tables.is_empty() => view! {
            <Empty before="Run the program, and its database stands here." after="The database holds no table."/>
        }
        .into_any(),
        tables => {
            let sizes: Vec<_> = tables.iter().map(|table| (table.rows.len(), table.columns.len())).collect();
            let portions = portion::rows(&sizes);
            let stored = |(number, table)| {
                let first = portions.get(number).copied().unwrap_or(1);
                view! { <Stored table first/> }
            };
            view! { <Download/>{tables.into_iter().enumerate().map(stored).collect_view()} }.into_any()
        }
    }
}

/// The database as a file, where there is a live one.
#[component]
fn Download() -> impl IntoView {
    let bench = Workbench::here();
    let is_there = Memo::new(move |_| bench.cannot_ask().is_none());
    view! {
        <Show when=move || is_there.get()>
            <p class="panel-tools">
                <button class="plain small" data-testid="download-database" on:click=move |_| bench.download_database()>
                    "Download as .sqlite"
                </button>
            </p>
        </Show>
    }
    .into_any()
}

#[component]
fn Stored(table: Table, first: usize) -> impl IntoView {
    let count = |wanted| table.marks.iter().filter(|mark| **mark == Some(wanted)).count();
    let missing = usize::try_from(table.row_count).unwrap_or_default().saturating_sub(table.rows.len());
    let phrases = [
        Some(rows(table.row_count)),
        (missing > 0).then(|| format!("the first {} shown", table.rows.len())),
        Some(count(Mark::Inserted)).filter(|count| *count > 0).map(|count| format!("{count} inserted by this run")),
        Some(count(Mark::Changed)).filter(|count| *count > 0).map(|count| format!("{count} changed by this run")),
    ];
    let summary = phrases.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let headings = table.columns.iter().map(heading).collect();
    let label = format!("Table {}", table.name);
    let name = label.clone();
    view! {
        <section class="stored" aria-label=name>
            <h3 class="stored-name">{table.name.clone()}</h3>
            <p class="stored-note">{summary}</p>
            <DataTable label headings rows=table.rows first marks=table.marks test_id="db-table" table=table.name missing/>
        </section>
    }
    .into_any()
}

pub(super) fn heading(column: &Column) -> Heading {
    let mut note = vec![column.sql_type.clone()];
    if column.primary_key {
        note.push("primary key".to_owned());
    } else if column.not_null {
        note.push("not null".to_owned());
    }
    note.extend(column.references.as_ref().map(|target| format!("→ {target}")));
    note.retain(|part| !part.is_empty());
    Heading { name: column.name.clone(), note: note.join(", ") }
}
