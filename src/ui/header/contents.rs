//! The table of contents: a drawer whose links are always on the page, shown on demand.

use leptos::{ev, prelude::*};

use super::Link;
use crate::{
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
        focus("contents-button");
    };
    let keydown = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    // Any page turned closes the drawer.
    watch(move || {
        bench.route.track();
        open.set(false);
    });
    view! {
        <div class="veil" hidden=move || !open.get() on:click=move |_| close()></div>
        <nav id="contents" class="contents" aria-label="Contents" hidden=move || !open.get() on:keydown=keydown>
            <div class="contents-head">
                <h2>"Contents"</h2>
                <button class="quiet icon-only" aria-label="Close the contents" on:click=move |_| close()>
                    <Icon name="close"/>
                </button>
            </div>
            {BOOK.iter().map(|part| view! { <PartList part/> }).collect_view()}
            <div class="contents-part">
                <Link route=Route::Play class="contents-link">
                    <span class="tick"></span>
                    "Play: an empty sheet"
                </Link>
            </div>
        </nav>
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
}
