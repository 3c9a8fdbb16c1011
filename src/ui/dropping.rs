//! Files dropped on the page: anywhere on it, where it keeps files.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, DragEvent, Element, Event, Window};

use crate::{
    state::{
        route::Route,
        stored::{KINDS, kept_name, of_another_kind},
    },
    workbench::Workbench,
};

/// Says what a drop will do, while a file hangs over the page. Whoever drags sees it; everybody else has the button that it names.
#[component]
pub fn Dropping() -> impl IntoView {
    let bench = Workbench::here();
    view! {
        <Show when=move || bench.dropping.get()>
            <p class="dropping" data-testid="dropping" aria-hidden="true">
                "Drop it here. " {KINDS} " A copy is kept; nothing leaves this browser."
            </p>
        </Show>
    }
    .into_any()
}

/// Listens before the editor does, which would take a dropped database for text.
pub fn listen(bench: Workbench, window: &Window) {
    let early = || EventListenerOptions { phase: gloo::events::EventListenerPhase::Capture, passive: false };
    let on = |name: &'static str, heard: fn(Workbench, &DragEvent, &DataTransfer)| {
        EventListener::new_with_options(window, name, early(), move |event| {
            let Some(event) = event.dyn_ref::<DragEvent>() else { return };
            if let Some(held) = event.data_transfer().filter(|held| keeps_files(bench) && holds_files(held)) {
                heard(bench, event, &held);
            }
        })
        .forget();
    };
    on("dragover", |bench, event, held| {
        // Without this the browser would leave the page for the file.
        event.prevent_default();
        held.set_drop_effect("copy");
        bench.hang();
    });
    on("drop", drop);
}

fn drop(bench: Workbench, event: &DragEvent, held: &DataTransfer) {
    bench.dropping.set(false);
    let Some(files) = held.files() else { return };
    let Some(file) = files.get(0) else { return };
    let is_known = kept_name(&file.name()).is_some();
    // A text that falls into a field is that field's matter.
    if !is_known && is_over_text(event) {
        return;
    }
    event.prevent_default();
    event.stop_propagation();
    if files.length() > 1 {
        return bench.say("Those are several files: drop one at a time.");
    }
    if !is_known {
        return bench.say(&of_another_kind(&file.name()));
    }
    bench.show_files();
    bench.take_file(file);
}

fn keeps_files(bench: Workbench) -> bool {
    matches!(bench.route.get_untracked(), Route::Home | Route::Play | Route::Chapter { .. })
}

/// Whether files are dragged, not a text or a link.
fn holds_files(held: &DataTransfer) -> bool {
    held.types().includes(&JsValue::from_str("Files"), 0)
}

fn is_over_text(event: &Event) -> bool {
    let over = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    over.is_some_and(|over| over.closest("input, textarea, [contenteditable]").is_ok_and(|field| field.is_some()))
}
