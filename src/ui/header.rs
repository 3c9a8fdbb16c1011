//! The bar at the top: contents, where the reader is, and the settings.

mod contents;
mod options;

use leptos::prelude::*;

use super::{icon::Icon, yes_no};
use crate::{
    host::location,
    state::{
        contents::{BOOK, find},
        route::Route,
    },
    workbench::{Pane, Workbench},
};
use contents::Contents;
use options::Options;

/// The bar at the top.
#[component]
pub fn Header() -> impl IntoView {
    let bench = Workbench::here();
    let contents_open = RwSignal::new(false);
    let options_open = RwSignal::new(false);
    view! {
        <header class="bar" inert=move || contents_open.get()>
            <button class="skip" on:click=move |_| bench.jump_to_editor()>"Skip to the editor"</button>
            <button
                id="contents-button"
                class="quiet"
                aria-expanded=move || yes_no(contents_open.get())
                aria-controls="contents"
                on:click=move |_| contents_open.update(|open| *open = !*open)
            >
                <Icon name="menu"/>
                <span class="wide-only">"Contents"</span>
                <span class="unseen narrow-only">"Contents"</span>
            </button>
            <Link route=Route::Home class="brand">
                <Emblem/>
                <span>"Fieldbook"</span>
            </Link>
            {move || crumb(bench)}
            <button
                id="search-button"
                class="quiet"
                data-testid="search-button"
                aria-haspopup="dialog"
                aria-keyshortcuts="/ Control+K Meta+K"
                title="Search the book ( / )"
                on:click=move |_| bench.search("")
            >
                <Icon name="search"/>
                <span class="wide-only">"Search"</span>
                <span class="unseen narrow-only">"Search"</span>
            </button>
            {move || next_step(bench)}
            <Link route=Route::Examples class="quiet wide-only">"Examples"</Link>
            <Link route=Route::Play class="quiet play-link">"Play"</Link>
            <Options open=options_open/>
        </header>
        <Contents open=contents_open/>
    }
    .into_any()
}

/// Where the reader is. On a narrow screen that shows the code or the result it is the page's only title.
fn crumb(bench: Workbench) -> impl IntoView {
    let route = bench.route.get();
    let place = find(BOOK, &route).map(|(part, entry)| (Some(part.title), entry.title));
    let (part, title) = place.unwrap_or(match route {
        Route::Play => (None, "An empty sheet"),
        _ => (None, ""),
    });
    let part = part.map(|part| view! { <span class="crumb-part">{part}</span> });
    let title = match bench.pane.get() {
        // A page that is one column has its own title in view.
        _ if title.is_empty() => ().into_any(),
        Pane::Read => view! { <span class="crumb-title">{title}</span> }.into_any(),
        _ => view! {
            <span class="crumb-title crumb-wide">{title}</span>
            <h1 class="crumb-title crumb-narrow">{title}</h1>
        }
        .into_any(),
    };
    view! { <div class="crumb">{part}{title}</div> }
}

/// One click to the next step, from every page.
fn next_step(bench: Workbench) -> Option<impl IntoView> {
    bench.next_step().map(|(part, entry)| {
        view! {
            <Link route=Route::chapter(part.slug, entry.slug) class="quiet next-step">
                <span class="unseen">"Next step: " {entry.title}</span>
                <span class="wide-only" aria-hidden="true">"Next"</span>
                <Icon name="next"/>
            </Link>
        }
    })
}

/// A link to a page of the site; it turns the page without loading it anew.
#[component]
pub fn Link(
    /// The page.
    route: Route,
    /// Classes of the anchor.
    #[prop(optional)]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let bench = Workbench::here();
    let href = location::href(&route);
    let follow = move |event: leptos::ev::MouseEvent| {
        // A new tab or window is the browser's business.
        if event.button() != 0 || event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
            return;
        }
        event.prevent_default();
        bench.visit(route.clone());
    };
    view! { <a class=class href=href on:click=follow>{children()}</a> }
}

/// The site's sign: a field book with its margin line, and a flag on it.
#[component]
pub fn Emblem() -> impl IntoView {
    view! {
        <svg class="emblem" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
            <rect class="emblem-cover" x="3.5" y="2" width="17" height="20" rx="2.5"></rect>
            <path class="emblem-margin" d="M8 2v20"></path>
            <path class="emblem-lines" d="M11 8h6.5M11 12h6.5M11 16h4"></path>
        </svg>
    }
    .into_any()
}
