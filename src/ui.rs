//! The components: each shows signals of the workbench and calls its verbs.

mod app;
pub mod code;
mod header;
mod icon;
pub mod panels;
pub mod reader;
pub mod splitter;
mod toast;
mod tokens;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::host::console;
pub use app::App;

/// Puts the site on the page, in place of what stood there while it loaded.
pub fn mount() {
    console::report_panics();
    let document = web_sys::window().and_then(|window| window.document());
    let Some(root) = document.and_then(|document| document.get_element_by_id("site")) else {
        return;
    };
    root.set_text_content(None);
    leptos::mount::mount_to(root.unchecked_into(), App).forget();
}

/// Moves the focus to the element with that id.
pub(crate) fn focus(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
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
