//! The SQL panel: every statement of the run, by transaction.

mod statement;

use leptos::prelude::*;

use super::empty::Empty;
use crate::{
    state::{
        event::Action,
        group::{End, Group, Item},
    },
    workbench::Workbench,
};
use statement::Sent;

/// The panel.
#[component]
pub fn Sql() -> impl IntoView {
    let bench = Workbench::here();
    let groups = move || bench.transcript.with(|run| run.groups().to_vec());
    let has_any = Memo::new(move |_| bench.transcript.with(|run| !run.groups().is_empty()));
    let toggle = move |event| {
        bench
            .settings
            .set_inline_values(event_target_checked(&event))
    };
    view! {
        <div class="sql-panel">
            <Show
                when=move || has_any.get()
                fallback=|| view! {
                    <Empty before="Run the program, and every statement it sends stands here." after="The program sent no SQL."/>
                }
            >
                <div class="panel-tools">
                    <label class="check">
                        <input type="checkbox" prop:checked=bench.settings.inline_values on:change=toggle/>
                        <span>"Values in place"</span>
                    </label>
                </div>
                {move || groups().into_iter().map(|group| view! { <Block group/> }).collect_view()}
            </Show>
        </div>
    }
}

#[component]
fn Block(group: Group) -> impl IntoView {
    let class = match (group.in_transaction, group.end) {
        (true, Some(End::RolledBack)) => "group undone",
        (true, Some(End::Committed)) => "group kept",
        (true, None) => "group open",
        (false, _) => "group bare",
    };
    let item = |item: Item| match item {
        Item::Statement(index) => view! { <Sent index/> }.into_any(),
        Item::Savepoint(action, name) => {
            view! { <li class="savepoint">{savepoint(action)} " " <code>{name}</code></li> }
                .into_any()
        }
    };
    let title = group.title();
    let is_empty = group.items.is_empty();
    view! {
        <section class=class aria-label=title>
            <h3 class="group-title">{title}</h3>
            {is_empty.then(|| view! { <p class="group-empty">"No statement in it."</p> })}
            <ol class="statements">{group.items.into_iter().map(item).collect_view()}</ol>
        </section>
    }
}

fn savepoint(action: Action) -> &'static str {
    match action {
        Action::Savepoint => "Savepoint",
        Action::Release => "Released savepoint",
        _ => "Rolled back to savepoint",
    }
}
