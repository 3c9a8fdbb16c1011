//! The SQL panel: every statement of the run, by transaction.

mod fail;
mod plan;
mod statement;

use leptos::prelude::*;

use super::{database::Database, empty::Empty, hints::Hints};
use crate::{
    state::{
        event::Action,
        group::{End, Group, Item},
    },
    workbench::Workbench,
};
pub(super) use statement::Sent;

/// Lines that are on the page at first, and that the reader gets at a time who wants to see more: a few screens full.
const FIRST: usize = 40;

/// The panel.
#[component]
pub fn Sql() -> impl IntoView {
    let bench = Workbench::here();
    let shown = RwSignal::new(FIRST);
    let groups = Memo::new(move |_| bench.transcript.with(|run| numbered(run.groups(), shown.get())));
    let total = Memo::new(move |_| bench.transcript.with(|run| run.statements.len()));
    let more = move || {
        let on_page = groups.with(|groups| groups.iter().map(|(_, group)| group.statements()).sum::<usize>());
        (total.get() > on_page).then(|| {
            view! {
                <p class="table-more">
                    <span>{on_page} " of " {total} " statements"</span>
                    <button class="plain small" on:click=move |_| shown.update(|shown| *shown += FIRST)>"Show more"</button>
                </p>
            }
        })
    };
    // What belongs to one request stands below its name.
    let blocks = move || {
        let mut last = None;
        let block = |(number, group): (usize, Group)| {
            let begins = group.request.filter(|_| group.request != last);
            last = group.request;
            view! { {begins.map(|id| view! { <RequestTitle id/> })}<Block number group/> }
        };
        groups.get().into_iter().map(block).collect_view()
    };
    let has_any = Memo::new(move |_| bench.transcript.with(|run| !run.groups().is_empty()));
    let toggle = move |event| bench.settings.set_inline_values(event_target_checked(&event));
    view! {
        <div class="sql-panel">
            <Show
                when=move || has_any.get()
                fallback=|| view! {
                    <Empty before="Run the program, and every statement it sends stands here." after="The program sent no SQL."/>
                }
            >
                <div class="panel-tools">
                    <Database id="sql-dialect"/>
                    <label class="check">
                        <input type="checkbox" prop:checked=bench.settings.inline_values on:change=toggle/>
                        <span>"Values in place"</span>
                    </label>
                </div>
                <Hints/>
                {blocks}
                {more}
            </Show>
        </div>
    }
    .into_any()
}

/// The name of a request, above the statements that were sent for it.
#[component]
fn RequestTitle(id: u32) -> impl IntoView {
    let bench = Workbench::here();
    let (name, line) = bench.transcript.with_untracked(|run| {
        let request = run.exchange(id).map(|exchange| exchange.request.clone()).unwrap_or_default();
        let line = format!("{} {}", request.method, request.path);
        (request.name, line)
    });
    let name = (name != line).then_some(name);
    view! { <h3 class="request-title" data-testid="sql-request">{name} " " <code>{line}</code></h3> }
}

#[component]
fn Block(number: usize, group: Group) -> impl IntoView {
    let class = match (group.in_transaction, group.end) {
        (true, Some(End::RolledBack)) if group.wrote => "group undone",
        (true, Some(End::RolledBack)) => "group read",
        (true, Some(End::Committed)) => "group kept",
        (true, None) => "group open",
        (false, _) => "group bare",
    };
    let item = |item: Item| match item {
        Item::Statement(index) => view! { <Sent index/> }.into_any(),
        Item::Asked(asked) => view! { <Asked asked/> }.into_any(),
        Item::Savepoint(action, name) => {
            view! { <li class="savepoint">{savepoint(action)} " " <code>{name}</code></li> }.into_any()
        }
    };
    let title = match group.in_transaction {
        true => format!("Transaction {number}, {}", group.fate()),
        false => "Outside a transaction".to_owned(),
    };
    let is_empty = group.items.is_empty();
    let label = title.clone();
    view! {
        <section class=class aria-label=label>
            <h3 class="group-title">{title}</h3>
            {is_empty.then(|| view! { <p class="group-empty">"No statement in it."</p> })}
            <ol class="statements">{group.items.into_iter().map(item).collect_view()}</ol>
        </section>
    }
    .into_any()
}

/// Statements that only ask what is there: folded, because no program wrote them.
#[component]
fn Asked(asked: Vec<usize>) -> impl IntoView {
    let count = asked.len();
    let noun = if count == 1 { "question" } else { "questions" };
    view! {
        <li class="asked">
            <details>
                <summary>{count} " " {noun} " to SQLite about its tables"</summary>
                <ol class="statements">{asked.into_iter().map(|index| view! { <Sent index/> }).collect_view()}</ol>
            </details>
        </li>
    }
    .into_any()
}

/// The groups, each with the number of its transaction, up to `most` lines in all.
fn numbered(groups: &[Group], most: usize) -> Vec<(usize, Group)> {
    let (mut number, mut left) = (0, most);
    let mut shown = Vec::new();
    for group in groups {
        number += usize::from(group.in_transaction);
        if left == 0 {
            break;
        }
        let mut group = group.clone();
        group.items.truncate(left);
        left -= group.items.len();
        shown.push((number, group));
    }
    shown
}

fn savepoint(action: Action) -> &'static str {
    match action {
        Action::Savepoint => "Savepoint",
        Action::Release => "Released savepoint",
        _ => "Rolled back to savepoint",
    }
}
