//! The components: each shows signals of the workbench and calls its verbs.

mod app;
mod before;
pub mod code;
pub mod cut;
mod document;
mod dropping;
mod examples;
mod header;
mod home;
mod icon;
pub mod panels;
pub mod reader;
pub mod splitter;
mod toast;
mod tokens;

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::{
    host::{self, console, files, location},
    workbench::Fetched,
};
pub use app::{App, Site};
use before::Before;
pub use document::Document;

/// Puts the site on the page, in place of what stands there already: the same page as the site's files hold it. It stands
/// until what it shows is here, and what the reader did with it goes on.
pub fn mount() {
    console::report_panics();
    // Leptos has no executor before it is mounted.
    wasm_bindgen_futures::spawn_local(async {
        let first = Fetched::new(location::route()).await;
        let document = host::window().and_then(|window| window.document());
        let Some(root) = document.and_then(|document| document.get_element_by_id("site")) else {
            return;
        };
        // In a task of its own: what came before it took its time too, and the reader may be scrolling.
        set_timeout(move || put(first, &root), Duration::ZERO);
    });
}

fn put(first: Fetched, root: &web_sys::Element) {
    let before = Before::of(root);
    let is_run_wanted = files::take_over();
    root.set_text_content(None);
    leptos::mount::mount_to(root.clone().unchecked_into(), move || view! { <App first is_run_wanted/> }).forget();
    before.restore(root);
}

/// Moves the focus to the element with that id.
pub(crate) fn focus(id: &str) {
    let document = host::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Brings the element with that id into view.
pub(crate) fn show(id: &str) {
    let document = host::window().and_then(|window| window.document());
    if let Some(element) = document.and_then(|document| document.get_element_by_id(id)) {
        element.scroll_into_view();
    }
}

/// The place that an arrow key leads to from `here` in a row of `count` tabs.
pub(crate) fn step(here: usize, count: usize, key: &str) -> Option<usize> {
    match key {
        "ArrowLeft" => Some((here + count - 1) % count),
        "ArrowRight" => Some((here + 1) % count),
        "Home" => Some(0),
        "End" => Some(count - 1),
        _ => None,
    }
}

/// Whether an attribute that is written `true` or `false` holds.
pub(crate) fn yes_no(holds: bool) -> &'static str {
    if holds { "true" } else { "false" }
}

/// Runs `effect` with the workbench of this page, whenever what it reads changes.
pub(crate) fn watch(effect: impl Fn() + 'static) {
    Effect::new(move |_| effect());
}
