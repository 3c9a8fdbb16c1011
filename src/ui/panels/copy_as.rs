//! A table to take along: its text, for other programs, on the clipboard.

use leptos::prelude::*;

use crate::{
    state::{sql_text, table_text::Form, value::Value},
    workbench::Workbench,
};

/// What the rows come from that are copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The table that INSERTs name.
    pub name: String,
    /// The columns.
    pub columns: Vec<String>,
    /// Rows of it that are not on the page.
    pub missing: usize,
}

/// The ways to copy a table; where rows of it are not here, it says so afterwards.
#[component]
pub fn CopyAs(origin: StoredValue<Origin>, rows: StoredValue<Vec<Vec<Value>>>) -> impl IntoView {
    let bench = Workbench::here();
    let label = origin.with_value(|origin| format!("Copy {} as", origin.name));
    let copy = move |form: Form| {
        let (text, said) = rows.with_value(|rows| {
            origin.with_value(|Origin { name, columns, missing }| {
                let columns: Vec<_> = columns.iter().map(String::as_str).collect();
                let counted = sql_text::rows(i64::try_from(rows.len()).unwrap_or(i64::MAX));
                let rest = match missing {
                    0 => String::new(),
                    missing => format!("; {missing} more are in the database, and not on this page"),
                };
                (form.text(name, &columns, rows), format!("Copied {counted} as {}{rest}.", form.name()))
            })
        });
        bench.copy_saying(text, said);
    };
    let button = move |form: Form| {
        view! {
            <button class="plain small" data-testid="copy-as" on:click=move |_| copy(form)>{form.name()}</button>
        }
    };
    view! {
        <details class="copy-as">
            <summary>"Copy"</summary>
            <p role="group" aria-label=label>{Form::ALL.map(button).collect_view()}</p>
        </details>
    }
    .into_any()
}
