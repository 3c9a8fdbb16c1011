//! A table of database values; NULL, an empty text and a number each look like what they are.

use leptos::prelude::*;

use super::copy_as::{CopyAs, Origin};
use crate::{
    state::{
        event::Mark,
        portion::{CELL_TEXT, ROWS, head},
        value::Value,
    },
    ui::cut::Cut,
    workbench::Workbench,
};

/// A column's heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// Its name.
    pub name: String,
    /// Its type and keys in words, shown small below the name.
    pub note: String,
}

/// A table that scrolls by itself where it is too wide.
#[component]
pub fn DataTable(
    /// What it is called, for a screen reader.
    label: String,
    /// The columns.
    headings: Vec<Heading>,
    /// The rows.
    rows: Vec<Vec<Value>>,
    /// How many of them stand on the page at first.
    first: usize,
    /// What the run did to each row; empty where that is not known.
    #[prop(optional)]
    marks: Vec<Option<Mark>>,
    /// The element's test id.
    test_id: &'static str,
    /// The database's table that it shows.
    #[prop(optional, into)]
    table: Option<String>,
    /// Rows of it that are not among these.
    #[prop(optional)]
    missing: usize,
) -> impl IntoView {
    let bench = Workbench::here();
    let has_marks = marks.iter().any(Option::is_some);
    let origin = StoredValue::new(Origin {
        name: table.clone().unwrap_or_else(|| "result".to_owned()),
        columns: headings.iter().map(|heading| heading.name.clone()).collect(),
        missing,
    });
    let heads = headings.into_iter().map(|heading| {
        let note = (!heading.note.is_empty()).then_some(heading.note);
        view! { <th scope="col" data-note=note>{heading.name}</th> }
    });
    let heads = heads.collect_view();
    let run_head = has_marks.then(|| view! { <th scope="col" class="mark-head">"This run"</th> });
    let total = rows.len();
    let rows = StoredValue::new(rows);
    // A recorded run is on the page to be read; the live one can be taken along.
    let copy_as = (total > 0).then(|| {
        view! { <Show when=move || !bench.recorded.get()><CopyAs origin rows/></Show> }
    });
    let shown = RwSignal::new(first.min(total));
    let body = move || {
        let shown = shown.get();
        rows.with_value(|rows| {
            let mark = |index: usize| has_marks.then(|| marks.get(index).copied().flatten());
            rows.iter().take(shown).enumerate().map(|(index, row)| record(row, mark(index))).collect_view()
        })
    };
    let more = move || {
        (shown.get() < total).then(|| {
            view! {
                <p class="table-more">
                    <span>{shown.get()} " of " {total} " rows"</span>
                    <button class="plain small" on:click=move |_| shown.update(|shown| *shown = (*shown + ROWS).min(total))>
                        "Show more"
                    </button>
                </p>
            }
        })
    };
    let group = label.clone();
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-label=group>
            <table class="data" data-testid=test_id data-table=table aria-label=label>
                <thead><tr>{heads}{run_head}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
        {more}
        {copy_as}
    }
    .into_any()
}

fn record(row: &[Value], mark: Option<Option<Mark>>) -> impl IntoView + use<> {
    let cells = row.iter().map(cell).collect_view();
    let word = |mark| match mark {
        Some(Mark::Inserted) => ("mark inserted", "inserted"),
        Some(Mark::Changed) => ("mark changed", "changed"),
        None => ("mark", ""),
    };
    let class = match mark.flatten() {
        Some(Mark::Inserted) => "is-inserted",
        Some(Mark::Changed) => "is-changed",
        None => "",
    };
    let mark = mark.map(|mark| {
        let (class, word) = word(mark);
        view! { <td class=class>{word}</td> }
    });
    view! { <tr class=class>{cells}{mark}</tr> }
}

fn cell(value: &Value) -> impl IntoView + use<> {
    let class = match value {
        Value::Null => "null",
        Value::Text(text) if text.is_empty() => "empty-text",
        Value::Blob { .. } => "blob",
        value if value.is_number() => "number",
        Value::Text(text) if is_short(text) => "text short",
        _ => "text",
    };
    let text = value.display();
    match head(&text, CELL_TEXT).is_some() {
        true => view! { <td class=class><Cut text most=CELL_TEXT/></td> }.into_any(),
        false => view! { <td class=class>{text}</td> }.into_any(),
    }
}

/// Whether a text stays on one line: names, dates and times do, sentences need not.
fn is_short(text: &str) -> bool {
    text.len() <= 28 && !text.contains('\n')
}
