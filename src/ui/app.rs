//! The page: header, text, editor and panels, and what listens to the whole window.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;

use super::{
    code::Code,
    dropping::{self, Dropping},
    examples::Examples,
    focus,
    header::Header,
    home::Home,
    panels::Panels,
    reader::Reader,
    splitter::Splitter,
    step,
    toast::Toast,
    yes_no,
};
use crate::{
    host::{self, api, location, storage},
    state::{draft, route::Route, split::Split},
    workbench::{Fetched, Pane, Workbench},
};

/// The whole site, on the page that was fetched.
#[component]
pub fn App(
    /// The page, with what it holds.
    first: Fetched,
    /// Whether the reader asked for a run before the site was there.
    is_run_wanted: bool,
) -> impl IntoView {
    let bench = Workbench::new();
    provide_context(bench);
    listen(bench);
    api::install(
        move || bench.sheet.with_untracked(|sheet| sheet.text().to_owned()),
        move |text| bench.set_source(&text),
        move |text| bench.embed(&text),
    );
    bench.show(first);
    if is_run_wanted {
        bench.run();
    }
    view! { <Site/> }
}

/// What stands on every page; the site's files hold it too, rendered when the site is made.
#[component]
pub fn Site() -> impl IntoView {
    let bench = Workbench::here();
    let body = move || match bench.route.get() {
        Route::Home => view! { <Home/> }.into_any(),
        Route::Examples => view! { <Examples/> }.into_any(),
        Route::Embed => view! { <Embedded/> }.into_any(),
        _ => view! { <Body/> }.into_any(),
    };
    let header = move || (bench.route.get() != Route::Embed).then(|| view! { <Header/> });
    view! {
        {header}
        {body}
        <Toast/>
        <Dropping/>
        <p class="unseen" role="status" aria-live="polite">{move || bench.announcement.get()}</p>
    }
    .into_any()
}

/// The workbench alone, as high as what it holds.
#[component]
fn Embedded() -> impl IntoView {
    view! {
        <main id="bench" class="embedded">
            <h1 class="unseen">"A program that runs"</h1>
            <Code/>
            <Panels/>
        </main>
    }
    .into_any()
}

/// Text, editor and panels, with the splits between them.
#[component]
fn Body() -> impl IntoView {
    let bench = Workbench::here();
    let reader = RwSignal::new(Split::restored(storage::get(draft::SPLIT_READER).as_deref(), 0.4));
    let panels = RwSignal::new(Split::restored(storage::get(draft::SPLIT_PANELS).as_deref(), 0.56));
    let shown = move || match bench.pane.get() {
        Pane::Read => "read",
        Pane::Code => "code",
        Pane::Result => "result",
    };
    view! {
        <main
            id="bench"
            class="bench"
            class:maximised=bench.maximised
            data-pane=shown
            style=move || share_of("--reader", reader)
        >
            <Reader/>
            <Splitter split=reader key=draft::SPLIT_READER label="Width of the text" vertical=true/>
            <div class="work" style=move || share_of("--editor", panels)>
                <Code/>
                <Splitter split=panels key=draft::SPLIT_PANELS label="Height of the editor" vertical=false/>
                <Panels/>
            </div>
        </main>
        <PaneSwitch/>
    }
    .into_any()
}

fn share_of(property: &str, split: RwSignal<Split>) -> String {
    if host::window().is_none() {
        // In the site's files the reader's own shares are not known; www/src/early.js brings them.
        return String::new();
    }
    format!("{property}: {:.3}%", split.get().share() * 100.0)
}

const PANES: [(Pane, &str, &str); 3] =
    [(Pane::Read, "pane-read", "Read"), (Pane::Code, "pane-code", "Code"), (Pane::Result, "pane-result", "Result")];

/// On a narrow screen one part shows at a time.
#[component]
fn PaneSwitch() -> impl IntoView {
    let bench = Workbench::here();
    let tab = move |(pane, id, name): (Pane, &'static str, &'static str)| {
        let keydown = move |event: ev::KeyboardEvent| {
            let here = PANES.iter().position(|(known, ..)| *known == pane);
            if let Some(next) = here.and_then(|here| step(here, PANES.len(), &event.key())) {
                event.prevent_default();
                bench.pane.set(PANES[next].0);
                focus(PANES[next].1);
            }
        };
        view! {
            <button
                id=id
                class="pane-tab"
                role="tab"
                aria-selected=move || yes_no(bench.pane.get() == pane)
                tabindex=move || if bench.pane.get() == pane { "0" } else { "-1" }
                aria-controls="bench"
                on:click=move |_| bench.pane.set(pane)
                on:keydown=keydown
            >
                {name}
            </button>
        }
    };
    view! {
        <nav class="panes" aria-label="Parts of the page">
            <div class="panes-row" role="tablist" aria-label="Part of the page">{PANES.map(tab).collect_view()}</div>
        </nav>
    }
    .into_any()
}

/// Listens for what concerns the whole window, for as long as the page lives.
fn listen(bench: Workbench) {
    let Some(window) = host::window() else {
        return;
    };
    let on = |name: &'static str, heard: fn(Workbench)| {
        EventListener::new(&window, name, move |_| heard(bench)).forget();
    };
    on("popstate", |bench| {
        // Within a page the browser itself goes to the part.
        if location::route() != bench.route.get_untracked() {
            bench.keep_draft();
            bench.open_address();
        }
    });
    on("pagehide", Workbench::keep_draft);
    on("online", Workbench::back_online);
    on("beforeprint", |bench| bench.printing.set(true));
    on("afterprint", |bench| bench.printing.set(false));
    EventListener::new(&window, "storage", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::StorageEvent>() else {
            return;
        };
        if let Some(key) = event.key() {
            bench.kept_elsewhere(&key, &event.new_value().unwrap_or_default());
        }
    })
    .forget();
    dropping::listen(bench, &window);
    // These keys have a meaning of the browser's own, which the page takes away.
    let active = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window, "keydown", active, move |event| {
        if let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() {
            press(bench, event);
        }
    })
    .forget();
}

/// A key's number while an input method is at work, in browsers that do not say so in another way.
const COMPOSING: u32 = 229;

/// Whether what has the focus takes the key as text.
fn is_typed_into(event: &web_sys::KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let text = "input, textarea, select, [contenteditable], [role=textbox]";
    target.is_some_and(|target| target.closest(text).is_ok_and(|found| found.is_some()))
}

/// The keys that hold everywhere; the editor answers some of them itself, and says so.
fn press(bench: Workbench, event: &web_sys::KeyboardEvent) {
    let is_command = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && !event.shift_key();
    let is_composing = event.is_composing() || event.key_code() == COMPOSING;
    if is_composing || event.default_prevented() {
        return;
    }
    match event.key().as_str() {
        "Enter" if is_command => bench.run(),
        "s" if is_command => bench.save(),
        "k" if is_command => bench.search(""),
        "/" if !event.ctrl_key() && !event.meta_key() && !event.alt_key() && !is_typed_into(event) => bench.search(""),
        _ => return,
    }
    event.prevent_default();
}
