//! The page: header, text, editor and panels, and what listens to the whole window.

use gloo::events::EventListener;
use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;

use super::{
    code::Code, focus, header::Header, panels::Panels, reader::Reader, splitter::Splitter, step, toast::Toast, yes_no,
};
use crate::{
    host::{api, storage},
    state::{draft, split::Split},
    workbench::{Pane, Workbench},
};

/// The whole site.
#[component]
pub fn App() -> impl IntoView {
    let bench = Workbench::new();
    provide_context(bench);
    listen(bench);
    api::install(
        move || bench.sheet.with_untracked(|sheet| sheet.text().to_owned()),
        move |text| bench.set_source(&text),
    );
    bench.open_address();
    view! {
        <button class="skip" on:click=move |_| bench.jump_to_editor()>"Skip to the editor"</button>
        <Header/>
        <Body/>
        <PaneSwitch/>
        <Toast/>
        <p class="unseen" role="status" aria-live="polite">{move || bench.announcement.get()}</p>
    }
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
        <main id="bench" class="bench" data-pane=shown style=move || share_of("--reader", reader)>
            <Reader/>
            <Splitter split=reader key=draft::SPLIT_READER label="Width of the text" vertical=true/>
            <div class="work" style=move || share_of("--editor", panels)>
                <Code/>
                <Splitter split=panels key=draft::SPLIT_PANELS label="Height of the editor" vertical=false/>
                <Panels/>
            </div>
        </main>
    }
}

fn share_of(property: &str, split: RwSignal<Split>) -> String {
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
                aria-controls="bench"
                on:click=move |_| bench.pane.set(pane)
                on:keydown=keydown
            >
                {name}
            </button>
        }
    };
    view! { <div class="panes" role="tablist" aria-label="Part of the page">{PANES.map(tab).collect_view()}</div> }
}

/// Listens for the keys that hold everywhere, for Back and Forward, and for the end of the visit.
fn listen(bench: Workbench) {
    let Some(window) = web_sys::window() else {
        return;
    };
    EventListener::new(&window, "popstate", move |_| {
        bench.keep_draft();
        bench.open_address();
    })
    .forget();
    EventListener::new(&window, "pagehide", move |_| bench.keep_draft()).forget();
    EventListener::new(&window, "keydown", move |event| {
        let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else {
            return;
        };
        let is_run = event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        // The editor answers the keys itself and says so.
        if is_run && !event.default_prevented() {
            event.prevent_default();
            bench.run();
        }
    })
    .forget();
}
