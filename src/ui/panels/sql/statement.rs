//! One statement: its text, its parameters, what became of it, and the line that sent it.

use leptos::prelude::*;

use super::{super::database::rendered, fail::Fail, plan::Plan};
use crate::{
    state::{
        event::Statement,
        portion::{CELL_TEXT, LONG_TEXT},
        program::Sheet,
        sql_text::{row_phrase, tokens},
        transcript::duration,
        value::Value,
    },
    ui::{cut::Cut, tokens::Tokens},
    workbench::Workbench,
};

/// Parameter sets of a batch beyond this many are counted, not listed.
const MOST_SETS: usize = 20;

/// The statement with that number.
#[component]
pub fn Sent(index: usize) -> impl IntoView {
    let bench = Workbench::here();
    let statement = bench.transcript.with_untracked(|run| run.statements.get(index).cloned()).unwrap_or_default();
    let is_picked = Memo::new(move |_| bench.picked.get() == Some(index));
    // What was sent only after the timeline's position.
    let is_later = Memo::new(move |_| {
        let at = bench.position.get();
        at.is_some_and(|at| bench.transcript.with(|run| run.statement_at(at)).is_none_or(|reached| index > reached))
    });
    let span = statement.span.clone();
    let is_here = Memo::new(move |_| {
        let line = bench.cursor.get();
        let file = bench.sheet.with(|sheet| sheet.active().to_owned());
        span.as_ref().is_some_and(|span| span.covers(&file, line))
    });
    let line = statement.span.as_ref().map(|span| {
        let name = format!("line {}", span.line);
        let pick = move |event: leptos::ev::MouseEvent| {
            event.stop_propagation();
            bench.pick(index, true);
        };
        view! { <button class="place" title="Show the line that sent this" on:click=pick>{name}</button> }
    });
    let returned = statement.columns.is_some();
    let rows = row_phrase(&statement.sql, returned, statement.row_count);
    let time = (statement.micros > 0.0).then(|| duration(statement.micros));
    // A sheet of SQL goes on behind a statement that fails: there is nothing to see.
    let can_fail = Memo::new(move |_| !bench.run_state.get().is_busy() && !bench.sheet.with(Sheet::is_sql));
    let error = statement.error.clone();
    let is_broken = error.is_some();
    let sql = statement.sql.clone();
    view! {
        <li
            class="statement"
            class:picked=is_picked
            class:here=is_here
            class:broken=is_broken
            class:later=is_later
            data-testid="sql-statement"
            data-sql=sql
            aria-current=move || is_here.get().then_some("true")
            on:click=move |_| bench.pick(index, false)
        >
            <Body statement/>
            {error.map(|text| view! { <p class="statement-error"><Cut text most=LONG_TEXT/></p> })}
            <Plan index/>
            <Show when=move || can_fail.get()><Fail index/></Show>
            <p class="statement-foot">
                {line}
                {rows.map(|rows| view! { <span>{rows}</span> })}
                {time.map(|time| view! { <span>{time}</span> })}
                <Show when=move || is_later.get()><span class="later-word">"not sent yet at this moment"</span></Show>
            </p>
        </li>
    }
    .into_any()
}

/// What another database would be sent in the statement's place, or why it would not.
#[component]
fn Elsewhere(dialect: String, sql: String, sets: Vec<Vec<Value>>) -> impl IntoView {
    let bench = Workbench::here();
    match bench.transcript.with(|run| rendered(run.dialects.get(&sql), &dialect)) {
        Ok(sql) => view! { <Text tokens=tokens(&sql, None)/><Parameters sets/> }.into_any(),
        Err(reason) => view! { <Text tokens=tokens(&sql, None)/><p class="rendered">{reason}</p> }.into_any(),
    }
}

/// The text with placeholders and a list of values, or the text with its values in place; or another database's text.
#[component]
fn Body(statement: Statement) -> impl IntoView {
    let bench = Workbench::here();
    move || {
        let Statement { sql, params, .. } = &statement;
        let sets: Vec<_> = params.iter().filter(|set| !set.is_empty()).cloned().collect();
        if let Some(dialect) = bench.settings.dialect.get() {
            view! { <Elsewhere dialect sql=sql.clone() sets/> }.into_any()
        } else if bench.settings.inline_values.get() && !sets.is_empty() {
            let left = sets.len().saturating_sub(MOST_SETS);
            let each = |set: &Vec<Value>| view! { <Text tokens=tokens(sql, Some(set))/> };
            view! { {sets.iter().take(MOST_SETS).map(each).collect_view()}<More left/> }.into_any()
        } else {
            view! { <Text tokens=tokens(sql, None)/><Parameters sets/> }.into_any()
        }
    }
}

#[component]
fn Text(tokens: Vec<fieldbook_book::highlight::Token>) -> impl IntoView {
    let total = tokens.iter().map(|token| token.1.len()).sum::<usize>();
    if total > 2 * LONG_TEXT {
        let text: String = tokens.into_iter().map(|token| token.1).collect();
        return view! { <pre class="sql"><code><Cut text most=LONG_TEXT/></code></pre> }.into_any();
    }
    view! { <pre class="sql"><code><Tokens tokens/></code></pre> }.into_any()
}

#[component]
fn Parameters(sets: Vec<Vec<Value>>) -> impl IntoView {
    let left = sets.len().saturating_sub(MOST_SETS);
    let value = |value: Value| {
        let class = if value == Value::Null { "value null" } else { "value" };
        view! { <li class=class><Cut text=value.literal() most=CELL_TEXT/></li> }
    };
    let set = |set: Vec<Value>| {
        view! { <ol class="values" aria-label="Parameters">{set.into_iter().map(value).collect_view()}</ol> }
    };
    view! { {sets.into_iter().take(MOST_SETS).map(set).collect_view()}<More left/> }
}

#[component]
fn More(left: usize) -> impl IntoView {
    (left > 0).then(|| view! { <p class="more">"and " {left} " more sets of values"</p> })
}
