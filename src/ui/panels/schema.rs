//! The schema panel: the models as a diagram, the same as a table, and the statements that make them.

use leptos::prelude::*;

use super::{
    database::{Database, rendered},
    diagram::Picture,
    empty::Empty,
};
use crate::{
    state::{
        event::{Model, ModelColumn},
        sql_text::tokens,
    },
    ui::tokens::Tokens,
    workbench::Workbench,
};

/// The panel.
#[component]
pub fn Schema() -> impl IntoView {
    let bench = Workbench::here();
    move || {
        match bench.transcript.with(|run| run.models.clone()) {
        models if models.is_empty() => view! {
            <Empty before="Run the program, and its models stand here as a diagram." after="The program has no models."/>
        }
        .into_any(),
        models => view! {
            <Picture models=models.clone()/>
            <section class="unseen" aria-label="The models as tables">
                {models.clone().into_iter().map(|model| view! { <Described model/> }).collect_view()}
            </section>
            <div class="panel-tools"><Database id="schema-dialect"/></div>
            {models.into_iter().filter(|model| !model.ddl.is_empty()).map(|model| view! { <Ddl model/> }).collect_view()}
        }
        .into_any(),
    }
    }
}

/// What the diagram shows, for those who do not see it.
#[component]
fn Described(model: Model) -> impl IntoView {
    let column = |column: ModelColumn| {
        let null = if column.nullable { "may be NULL" } else { "not NULL" };
        let key = if column.primary_key { "primary key" } else { "" };
        let reference = column.references.map(|target| format!("refers to {target}")).unwrap_or_default();
        view! {
            <tr><th scope="row">{column.name}</th><td>{column.sql_type}</td><td>{null}</td><td>{key}" "{reference}</td></tr>
        }
    };
    let relationships = model.relationships.into_iter().map(|relationship| {
        let many = if relationship.list { "a list of" } else { "one" };
        view! { <li>{relationship.name} ": " {many} " " {relationship.target}</li> }
    });
    view! {
        <table>
            <caption>{model.name} ", table " {model.table}</caption>
            <thead>
                <tr>
                    <th scope="col">"Column"</th><th scope="col">"Type"</th><th scope="col">"NULL"</th>
                    <th scope="col">"Keys"</th>
                </tr>
            </thead>
            <tbody>{model.columns.into_iter().map(column).collect_view()}</tbody>
        </table>
        <ul>{relationships.collect_view()}</ul>
    }
    .into_any()
}

/// The statements that make a table, as the chosen database would be sent them.
#[component]
fn Ddl(model: Model) -> impl IntoView {
    let bench = Workbench::here();
    let Model { table, ddl, dialects, .. } = model;
    let text = move || {
        let foreign = bench.settings.dialect.get().map(|dialect| rendered(Some(&dialects), &dialect));
        let (text, reason) = match foreign {
            None => (ddl.clone(), None),
            Some(Ok(text)) => (text, None),
            Some(Err(reason)) => (ddl.clone(), Some(reason)),
        };
        view! {
            <pre class="sql"><code><Tokens tokens=tokens(&text, None)/></code></pre>
            {reason.map(|reason| view! { <p class="rendered">{reason}</p> })}
        }
    };
    view! { <section class="found" data-testid="ddl" aria-label=format!("Statement that makes {table}")>{text}</section> }
}
