//! The table of contents: a drawer, shown on demand. The site's files hold its links; the page makes them when it is first
//! opened, because they are most of what a page consists of.

use std::time::Duration;

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;

use super::Link;
use crate::{
    host,
    state::{
        contents::{BOOK, Entry, Part},
        route::Route,
    },
    ui::{focus, icon::Icon, watch},
    workbench::Workbench,
};

/// The drawer.
#[component]
pub fn Contents(open: RwSignal<bool>) -> impl IntoView {
    let bench = Workbench::here();
    let close = move || {
        open.set(false);
        // Until then the header takes no focus.
        set_timeout(|| focus("contents-button"), Duration::ZERO);
    };
    let keydown = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Escape" => close(),
        "Tab" => keep_within(&event),
        _ => {}
    };
    let nav = NodeRef::<html::Nav>::new();
    let is_listed = RwSignal::new(host::window().is_none());
    watch(move || {
        if open.get() {
            is_listed.set(true);
            // Once they are there.
            set_timeout(move || focus_here(nav), Duration::ZERO);
        }
    });
    // Any page turned closes the drawer.
    watch(move || {
        bench.route.track();
        open.set(false);
    });
    view! {
        <div class="veil" hidden=move || !open.get() on:click=move |_| close()></div>
        <nav node_ref=nav id="contents" class="contents" aria-label="Contents" hidden=move || !open.get() on:keydown=keydown>
            <div class="contents-head">
                <h2>"Contents"</h2>
                <button class="quiet icon-only" aria-label="Close the contents" on:click=move |_| close()>
                    <Icon name="close"/>
                </button>
            </div>
            {move || is_listed.get().then(|| view! { <Lists/> })}
        </nav>
    }
    .into_any()
}

/// Whoever opens the drawer goes on in it: at the page that is shown.
fn focus_here(nav: NodeRef<html::Nav>) {
    let here = nav.get_untracked().and_then(|nav| nav.query_selector("[aria-current] a, a").ok().flatten());
    if let Some(here) = here.and_then(|here| here.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = here.focus();
    }
}

#[component]
fn Lists() -> impl IntoView {
    view! {
        {BOOK.iter().map(|part| view! { <PartList part/> }).collect_view()}
        <div class="contents-part">
            <Link route=Route::Home class="contents-link">
                <span class="tick"></span>
                "About Fieldbook"
            </Link>
            <Link route=Route::Examples class="contents-link">
                <span class="tick"></span>
                "All examples"
            </Link>
            <Link route=Route::Play class="contents-link">
                <span class="tick"></span>
                "Play: an empty sheet"
            </Link>
        </div>
    }
    .into_any()
}

/// Tab stays in the drawer: behind its veil there is nothing to reach.
fn keep_within(event: &ev::KeyboardEvent) {
    let Some(nav) = event.current_target().and_then(|nav| nav.dyn_into::<web_sys::Element>().ok()) else {
        return;
    };
    let Ok(stops) = nav.query_selector_all("a, button") else {
        return;
    };
    let stop = |index: u32| stops.get(index)?.dyn_into::<web_sys::HtmlElement>().ok();
    let last = stops.length().saturating_sub(1);
    let (end, other) = if event.shift_key() { (0, last) } else { (last, 0) };
    let is_at_end = stop(end).is_some_and(|end| end.matches(":focus").unwrap_or(false));
    if let (true, Some(other)) = (is_at_end, stop(other)) {
        event.prevent_default();
        let _ = other.focus();
    }
}

#[component]
fn PartList(part: &'static Part) -> impl IntoView {
    view! {
        <div class="contents-part">
            <h3>{part.title}</h3>
            <ol>{part.chapters.iter().map(|entry| view! { <Chapter part entry/> }).collect_view()}</ol>
        </div>
    }
    .into_any()
}

#[component]
fn Chapter(part: &'static Part, entry: &'static Entry) -> impl IntoView {
    let bench = Workbench::here();
    let route = Route::chapter(part.slug, entry.slug);
    let path = route.path();
    let is_done = Memo::new(move |_| bench.done.with(|done| done.contains(&path)));
    let here = route.clone();
    let is_here = Memo::new(move |_| bench.route.with(|route| *route == here));
    let tick = move || is_done.get().then(|| view! { <Icon name="done"/><span class="unseen">"Done: "</span> });
    view! {
        <li aria-current=move || is_here.get().then_some("page")>
            <Link route class="contents-link">
                <span class="tick">{tick}</span>
                {entry.title}
            </Link>
        </li>
    }
    .into_any()
}
