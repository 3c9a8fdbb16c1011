//! The objects panel: a card for each object that a session has or had, as it is at the timeline's moment.

use std::sync::Arc;

use leptos::prelude::*;

use super::empty::Empty;
use crate::{
    state::{
        event::{Object, Related},
        moment::view::pending,
        portion::{CELL_TEXT, head},
        value::Value,
    },
    workbench::Workbench,
};

/// Cards of one session that stand on the page at first, and that the reader gets at a time who wants to see more.
const FIRST: usize = 40;

/// The panel.
#[component]
pub fn Objects() -> impl IntoView {
    let bench = Workbench::here();
    move || {
        let moment = bench.moment();
        let sessions = moment.by_session();
        if bench.recorded.get() || sessions.is_empty() {
            return view! {
                <Empty
                    before="Run the program, and the objects of its sessions stand here."
                    after="No object is alive at this moment. Move the timeline to see those that were."
                />
            }
            .into_any();
        }
        let changed = moment.changed.clone();
        let group = |(session, objects)| view! { <Group session objects changed=changed.clone()/> };
        sessions.into_iter().map(group).collect_view().into_any()
    }
}

/// The objects of one session, and what it would send.
#[component]
fn Group(session: Option<u32>, objects: Vec<Arc<Object>>, changed: Vec<u32>) -> impl IntoView {
    let count = if objects.len() == 1 { "1 object".to_owned() } else { format!("{} objects", objects.len()) };
    let title = match session {
        Some(session) => format!("Session {session}"),
        None => "In no session".to_owned(),
    };
    let note = match session {
        Some(_) => format!("{count} in its identity map or pending. {}", pending(&objects)),
        None => format!("{count}, detached or never added."),
    };
    let shown = RwSignal::new(FIRST);
    let total = objects.len();
    let cards = move || {
        let card = |object: &Arc<Object>| {
            let is_changed = changed.contains(&object.id);
            view! { <Card object=object.clone() is_changed/> }
        };
        objects.iter().take(shown.get()).map(card).collect_view()
    };
    let more = move || {
        (shown.get() < total).then(|| {
            view! {
                <p class="table-more">
                    <span>{shown.get()} " of " {total} " objects"</span>
                    <button class="plain small" on:click=move |_| shown.update(|shown| *shown += FIRST)>"Show more"</button>
                </p>
            }
        })
    };
    let label = title.clone();
    view! {
        <section class="stored" aria-label=label>
            <h3 class="stored-name">{title}</h3>
            <p class="stored-note">{note}</p>
            <ul class="cards">{cards}</ul>
            {more}
        </section>
    }
    .into_any()
}

/// One object.
#[component]
fn Card(object: Arc<Object>, is_changed: bool) -> impl IntoView {
    let bench = Workbench::here();
    let state = object.state_word().to_owned();
    let place = bench.made_at(object.id).map(|span| {
        let name = format!("line {}", span.line);
        view! {
            <button class="place" title="Show the line that brought it here" on:click=move |_| bench.show_place(&span, false, true)>
                {name}
            </button>
        }
    });
    let fields = fields(&object);
    let related = object.related.iter().map(relationship).collect_view();
    let name = object.name();
    let class = format!("card state-{state}");
    let doomed = object.doomed.then(|| view! { <span class="mark deleted">"deleted by the next flush"</span> });
    let step = is_changed.then(|| view! { <span class="mark changed">"changed at this step"</span> });
    view! {
        <li class=class data-testid="object-card" data-state=state.clone() data-key=key(&object)>
            <h4 class="card-name">{name.clone()} " " <span class="card-state">{state.clone()}</span></h4>
            <p class="card-foot">{step} {doomed} {place}</p>
            <table class="card-fields" aria-label=format!("Fields of {name}")>
                <thead class="unseen"><tr><th scope="col">"Field"</th><th scope="col">"Value"</th></tr></thead>
                <tbody>{fields}{related}</tbody>
            </table>
        </li>
    }
    .into_any()
}

fn key(object: &Object) -> String {
    object.key.iter().flatten().map(Value::display).collect::<Vec<_>>().join(",")
}

fn short(value: &Value) -> String {
    let text = value.display();
    head(&text, CELL_TEXT).map(|start| format!("{start}…")).unwrap_or(text)
}

fn fields(object: &Object) -> impl IntoView + use<> {
    let loaded = object.values.iter().map(|(name, value)| {
        let old = object.changed.iter().find(|(changed, _)| changed == name);
        let was = old.map(|(_, old)| match old {
            Some(old) => format!("changed, was {}", short(old)),
            None => "changed, what it was is not known".to_owned(),
        });
        let class = if was.is_some() { "is-changed" } else { "" };
        let was = was.map(|was| view! { <span class="was">{was}</span> });
        view! { <tr class=class><th scope="row">{name.clone()}</th><td>{short(value)} " " {was}</td></tr> }
    });
    let expired = object.expired.iter().map(|name| {
        view! { <tr class="is-expired"><th scope="row">{name.clone()}</th><td>"expired: loaded when it is next read"</td></tr> }
    });
    (loaded.collect_view(), expired.collect_view())
}

fn relationship(related: &Related) -> impl IntoView + use<> {
    let words = match (related.loaded, related.count) {
        (false, _) => "not loaded".to_owned(),
        (true, 0) => "loaded: none".to_owned(),
        (true, 1) => "loaded: 1 object".to_owned(),
        (true, count) => format!("loaded: {count} objects"),
    };
    view! { <tr class="is-related"><th scope="row">{related.name.clone()}</th><td>{words}</td></tr> }
}
