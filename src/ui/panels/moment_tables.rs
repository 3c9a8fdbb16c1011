//! The tables as they were at a moment of the run: what the last step did to each row stands beside it, in colour and words.

use leptos::prelude::*;

use super::tables::heading;
use crate::{
    state::{
        moment::view::{Fate, RowView, TableView},
        portion::{CELL_TEXT, ROWS, head},
        value::Value,
    },
    workbench::Workbench,
};

/// The tables at the timeline's position.
#[component]
pub fn MomentTables() -> impl IntoView {
    let bench = Workbench::here();
    move || {
        let moment = bench.moment();
        if moment.is_cut {
            return view! {
                <p class="notice">
                    "This run changed more rows than its history keeps, which is the last part of it: what the tables held at "
                    "this moment is not known. Go on towards the end."
                </p>
            }
            .into_any();
        }
        let tables = moment.tables(ROWS);
        if tables.is_empty() {
            return view! { <p class="stored-note">"At this moment the database holds no table."</p> }.into_any();
        }
        tables.into_iter().map(|table| view! { <Table table/> }).collect_view().into_any()
    }
}

#[component]
fn Table(table: TableView) -> impl IntoView {
    let TableView { name, columns, rows, row_count } = table;
    let count = |fate| rows.iter().filter(|row| row.fate == fate).count();
    let phrase = |fate, word: &str| Some(count(fate)).filter(|count| *count > 0).map(|count| format!("{count} {word}"));
    let open = rows.iter().filter(|row| row.is_uncommitted).count();
    let phrases = [
        Some(match row_count {
            Some(1) => "1 row".to_owned(),
            Some(row_count) => format!("{row_count} rows"),
            None => "what it held is no longer known; rows that were changed since".to_owned(),
        }),
        row_count.filter(|row_count| *row_count > rows.len()).map(|_| format!("{} shown", rows.len())),
        phrase(Fate::Inserted, "inserted by this step"),
        phrase(Fate::Changed, "changed by this step"),
        phrase(Fate::Deleted, "deleted by this step"),
        (open > 0).then(|| format!("{open} not committed yet")),
    ];
    let summary = phrases.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let heads = columns.iter().map(heading).map(|heading| {
        let note = (!heading.note.is_empty()).then_some(heading.note);
        view! { <th scope="col" data-note=note>{heading.name}</th> }
    });
    let heads = heads.collect_view();
    let label = format!("Table {name} at this moment");
    let (region, group) = (label.clone(), label.clone());
    view! {
        <section class="stored" aria-label=region>
            <h3 class="stored-name">{name.clone()}</h3>
            <p class="stored-note">{summary}</p>
            <div class="table-scroll" tabindex="0" role="group" aria-label=group>
                <table class="data" data-testid="db-table" data-table=name aria-label=label>
                    <thead><tr>{heads}<th scope="col" class="mark-head">"At this moment"</th></tr></thead>
                    <tbody>{rows.iter().map(record).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn record(row: &RowView) -> impl IntoView + use<> {
    let (class, mark) = match row.fate {
        Fate::Left if row.is_uncommitted => ("is-open", "mark"),
        Fate::Left => ("", "mark"),
        Fate::Inserted => ("is-inserted", "mark inserted"),
        Fate::Changed => ("is-changed", "mark changed"),
        Fate::Deleted => ("is-deleted", "mark deleted"),
    };
    let cells = row.cells.iter().map(|(value, old)| {
        let class = match value {
            Value::Null => "null",
            Value::Text(text) if text.is_empty() => "empty-text",
            value if value.is_number() => "number",
            _ => "text",
        };
        // The space is for whoever reads or copies the text.
        let was = old.as_ref().map(|old| view! { " " <span class="was">"was " {short(old)}</span> });
        view! { <td class=class>{short(value)}{was}</td> }
    });
    view! { <tr class=class>{cells.collect_view()}<td class=mark>{row.words()}</td></tr> }
}

fn short(value: &Value) -> String {
    let text = value.display();
    head(&text, CELL_TEXT).map(|start| format!("{start}…")).unwrap_or(text)
}
