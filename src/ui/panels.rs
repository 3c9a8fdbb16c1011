//! The panels: views of the last run's events, one at a time; and of a web API, where the program serves one.

mod api;
mod console;
mod copy_as;
mod data_table;
mod database;
mod diagram;
mod empty;
mod files;
mod hints;
mod moment_tables;
mod objects;
mod output;
mod results;
mod schema;
mod sql;
mod tables;
mod timeline;
mod twin;

use leptos::{ev, prelude::*};

use super::{focus, icon::Icon, step, yes_no};
use crate::{
    state::api::Api,
    workbench::{Panel, Workbench},
};
pub use api::ApiPanel;
pub use console::Console;
pub use data_table::DataTable;
pub use objects::Objects;
pub use output::{Output, TryAgain};
pub use results::Results;
pub use schema::Schema;
pub use sql::Sql;
pub use tables::Tables;
pub use timeline::Timeline;
pub use twin::TwinPanel;

const PANELS: [(Panel, &str, &str); 9] = [
    (Panel::Output, "tab-output", "Output"),
    (Panel::Sql, "tab-sql", "SQL"),
    (Panel::Results, "tab-results", "Results"),
    (Panel::Tables, "tab-tables", "Tables"),
    (Panel::Objects, "tab-objects", "Objects"),
    (Panel::Schema, "tab-schema", "Schema"),
    (Panel::Console, "tab-console", "Console"),
    (Panel::Twin, "tab-twin", "SQLModel"),
    (Panel::Api, "tab-api", "API"),
];

/// The tabs and the open panel.
#[component]
pub fn Panels() -> impl IntoView {
    let bench = Workbench::here();
    let open_tab = move || tab_id(bench.panel.get());
    let shown = move || match bench.printing.get() {
        true => PANELS
            .into_iter()
            // Nothing can be sent from paper, and another program is not this one's result.
            .filter(|panel| is_here(bench, panel.0) && !matches!(panel.0, Panel::Console | Panel::Twin))
            .map(|(panel, ..)| whole(panel))
            .collect_view()
            .into_any(),
        false => whole(bench.panel.get()),
    };
    view! {
        <section class="result" aria-label="Result">
            <div class="tabs-row">
                <div class="tabs" role="tablist" aria-label="Result">
                    {PANELS.map(|(panel, id, name)| view! { <Show when=move || is_here(bench, panel)><Tab panel id name/></Show> }).collect_view()}
                </div>
                <Recorded/>
                <Maximise/>
            </div>
            <Timeline/>
            <div id="panel" class="panel" role="tabpanel" tabindex="0" aria-labelledby=open_tab>{shown}</div>
        </section>
    }
    .into_any()
}

/// Whether a panel can be opened: all can, but that of a web API or of a SQLModel program only where there is one.
fn is_here(bench: Workbench, panel: Panel) -> bool {
    match panel {
        Panel::Api => bench.api.with(Api::is_here),
        Panel::Twin => bench.twin_is_here(),
        _ => true,
    }
}

/// A panel below its heading.
fn whole(panel: Panel) -> AnyView {
    let name = PANELS.iter().find(|(known, ..)| *known == panel).map_or("", |(_, _, name)| name);
    let body = match panel {
        Panel::Output => view! { <Output/> }.into_any(),
        Panel::Sql => view! { <Sql/> }.into_any(),
        Panel::Results => view! { <Results/> }.into_any(),
        Panel::Tables => view! { <Tables/> }.into_any(),
        Panel::Objects => view! { <Objects/> }.into_any(),
        Panel::Schema => view! { <Schema/> }.into_any(),
        Panel::Console => view! { <Console/> }.into_any(),
        Panel::Twin => view! { <TwinPanel/> }.into_any(),
        Panel::Api => view! { <ApiPanel/> }.into_any(),
    };
    view! {
        <h2 class="panel-title">{name}</h2>
        <div class="panel-body">{body}</div>
    }
    .into_any()
}

/// Every panel one below the other, as a page without scripts and a printed one show them.
#[component]
pub fn AllPanels() -> impl IntoView {
    // Nothing can be sent from there, or fetched.
    let tells = |panel: Panel| !matches!(panel, Panel::Console | Panel::Twin | Panel::Api);
    PANELS.into_iter().filter(|(panel, ..)| tells(*panel)).map(|(panel, ..)| whole(panel)).collect_view()
}

/// Says that what the panels show was recorded when the site was made.
#[component]
fn Recorded() -> impl IntoView {
    let bench = Workbench::here();
    view! {
        <Show when=move || bench.recorded.get()>
            <span class="recorded" title="This run was recorded when the page was made. Run runs the program here.">
                "recorded"
            </span>
        </Show>
    }
    .into_any()
}

/// Gives the panels the editor's place too, and takes it away again.
#[component]
fn Maximise() -> impl IntoView {
    let bench = Workbench::here();
    let label = move || if bench.maximised.get() { "Show the editor again" } else { "Give the result all the room" };
    view! {
        <button
            class="quiet icon-only maximise"
            aria-pressed=move || yes_no(bench.maximised.get())
            aria-label=label
            title=label
            on:click=move |_| bench.maximised.update(|on| *on = !*on)
        >
            <Icon name="maximise"/>
        </button>
    }
    .into_any()
}

#[component]
fn Tab(panel: Panel, id: &'static str, name: &'static str) -> impl IntoView {
    let bench = Workbench::here();
    let is_open = Memo::new(move |_| bench.panel.get() == panel);
    let count = Memo::new(move |_| count(bench, panel));
    let keydown = move |event: ev::KeyboardEvent| {
        if let Some(next) = neighbour(bench, panel, &event.key()) {
            event.prevent_default();
            bench.panel.set(next);
            focus(tab_id(next));
        }
    };
    view! {
        <button
            id=id
            class="tab"
            role="tab"
            data-testid=id
            aria-selected=move || yes_no(is_open.get())
            tabindex=move || if is_open.get() { "0" } else { "-1" }
            aria-controls="panel"
            on:click=move |_| bench.panel.set(panel)
            on:keydown=keydown
        >
            {name}
            {move || count.get().map(|count| view! { <span class="count">{count}</span> })}
        </button>
    }
    .into_any()
}

/// How many things a panel shows; nothing for one that has nothing to count.
fn count(bench: Workbench, panel: Panel) -> Option<usize> {
    let count = bench.transcript.with(|run| match panel {
        Panel::Sql => run.statements.len(),
        Panel::Results => run.results().count(),
        Panel::Tables => run.tables.as_ref().map_or(0, Vec::len),
        Panel::Output | Panel::Objects | Panel::Schema | Panel::Console | Panel::Twin | Panel::Api => 0,
    });
    (count > 0).then_some(count)
}

fn tab_id(panel: Panel) -> &'static str {
    PANELS.iter().find(|(known, ..)| *known == panel).map_or("", |(_, id, _)| id)
}

/// The panel that an arrow key leads to.
fn neighbour(bench: Workbench, panel: Panel, key: &str) -> Option<Panel> {
    let panels: Vec<_> = PANELS.into_iter().filter(|panel| is_here(bench, panel.0)).collect();
    let here = panels.iter().position(|(known, ..)| *known == panel)?;
    let next = step(here, panels.len(), key)?;
    Some(panels[next].0)
}
