//! The console: a field for SQL, and below it what the databases of the last run said to it.

mod field;

use std::sync::Arc;

use leptos::prelude::*;

use super::data_table::{DataTable, Heading};
use crate::{
    state::{
        console::{Answer, Entry},
        event::Statement,
        portion,
        sql_text::{row_phrase, tokens},
        transcript::duration,
    },
    ui::tokens::Tokens,
    workbench::Workbench,
};
use field::Field;

/// The panel.
#[component]
pub fn Console() -> impl IntoView {
    let bench = Workbench::here();
    let obstacle = Memo::new(move |_| bench.cannot_ask());
    move || match obstacle.get() {
        Some(reason) => view! { <div class="empty"><p>{reason}</p></div> }.into_any(),
        None => view! { <Open/> }.into_any(),
    }
}

/// The console of a run that is over.
#[component]
fn Open() -> impl IntoView {
    let bench = Workbench::here();
    let entries = move || bench.console.with(|console| console.entries.clone());
    let is_past = Memo::new(move |_| bench.position.get().is_some());
    let waits = Memo::new(move |_| bench.console.with(|console| console.waiting.is_some()));
    let changed = Memo::new(move |_| bench.console.with(|console| console.changed));
    let undo = move |_| bench.undo_asked();
    view! {
        <div class="console" data-testid="console">
            <p class="console-about">
                "SQL for the database as the run left it. What you change here is seen here alone, until you undo it or run the program again."
            </p>
            <Show when=move || is_past.get()>
                <p class="console-about" data-testid="console-moment">
                    "The timeline stands after step "{move || bench.position.get()}": asked are its tables and rows as they were then, with what was not yet committed, but without indexes."
                </p>
            </Show>
            <Which/>
            <Field/>
            <p class="console-tools">
                <button class="primary small" data-testid="console-ask" disabled=move || waits.get() on:click=move |_| bench.ask_database()>
                    {move || if waits.get() { "Asking…" } else { "Ask" }}
                </button>
                <Show when=move || changed.get()>
                    <button class="plain small" data-testid="console-undo" disabled=move || waits.get() on:click=undo>"Undo the changes"</button>
                </Show>
                <span class="console-keys" id="question-keys">
                    "Ctrl + Enter asks · Alt + ↑ brings the question before · Tab leaves the field"
                </span>
            </p>
            <ol class="console-entries" aria-label="Answers, the latest first">
                <For each=entries key=|entry| entry.number let:entry><Asked entry/></For>
            </ol>
        </div>
    }
    .into_any()
}

/// The choice among several databases.
#[component]
fn Which() -> impl IntoView {
    let bench = Workbench::here();
    let count = Memo::new(move |_| bench.databases());
    let choose = move |event| {
        let number = event_target_value(&event).parse().unwrap_or_default();
        bench.console.update(|console| console.database = number);
    };
    let option = move |number: usize| {
        let is_it = move || bench.console.with(|console| console.database == number);
        view! { <option value=number.to_string() selected=is_it>{number + 1}</option> }
    };
    view! {
        <Show when=move || { count.get() > 1 }>
            <p class="console-which">
                <label for="console-database">"Database"</label>
                <select id="console-database" on:change=choose>{(0..count.get()).map(option).collect_view()}</select>
            </p>
        </Show>
    }
    .into_any()
}

/// A question and its answers.
#[component]
fn Asked(entry: Arc<Entry>) -> impl IntoView {
    let bench = Workbench::here();
    let Entry { number, sql, position, answers } = entry.as_ref().clone();
    let moment = position.map(|position| view! { <p class="console-notice">"After step " {position}</p> });
    let question = (!sql.is_empty()).then(|| {
        let again = sql.clone();
        view! {
            <div class="console-question">
                <pre class="sql"><code><Tokens tokens=tokens(&sql, None)/></code></pre>
                <button class="plain small" on:click=move |_| bench.write_question(again.clone())>"Write again"</button>
            </div>
        }
    });
    let none = answers.is_empty().then(|| view! { <p class="statement-foot">"There was no statement in it."</p> });
    let answers = answers.into_iter().enumerate();
    let answer = move |(index, answer)| match answer {
        Answer::Done(statement) => view! { <Done number index statement=*statement/> }.into_any(),
        Answer::Failed { message, span } => {
            let place = span.map(|span| format!("Line {}, column {}: ", span.line, span.column));
            view! { <p class="statement-error" data-testid="console-error">{place}{message}</p> }.into_any()
        }
        Answer::Notice(message) => view! { <p class="console-notice">{message}</p> }.into_any(),
    };
    view! {
        <li class="console-entry" data-testid="console-entry">
            {question}
            {moment}
            {answers.map(answer).collect_view()}
            {none}
        </li>
    }
    .into_any()
}

/// A statement that was carried out.
#[component]
fn Done(number: usize, index: usize, statement: Statement) -> impl IntoView {
    let Statement { sql, columns, rows, row_count, micros, .. } = statement;
    let phrase = row_phrase(&sql, columns.is_some(), row_count).unwrap_or_else(|| "Done".to_owned());
    let time = (micros > 0.0).then(|| duration(micros));
    let table = columns.map(|columns| {
        let rows = rows.unwrap_or_default();
        let first = portion::rows(&[(rows.len(), columns.len())]).first().copied().unwrap_or(1);
        let headings = columns.into_iter().map(|name| Heading { name, note: String::new() }).collect();
        let label = format!("Answer {number}, statement {}", index + 1);
        view! { <DataTable label headings rows first test_id="console-table"/> }
    });
    view! {
        {table}
        <p class="statement-foot"><span>{phrase}</span>{time.map(|time| view! { <span>{time}</span> })}</p>
    }
    .into_any()
}
