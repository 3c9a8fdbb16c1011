//! Mounts components for a test and looks at what they show.

use fieldbook_site::{state::event::Event, workbench::Workbench};
use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

/// Mounts a component on a workbench that has seen `events`; the element and the workbench stay for the test.
pub fn mounted<V: IntoView + 'static>(
    events: &[Value],
    component: impl FnOnce() -> V + 'static,
) -> (Element, Workbench) {
    let document = web_sys::window().expect("a window").document().expect("a document");
    let place: HtmlElement = document.create_element("div").expect("a div").unchecked_into();
    document.body().expect("a body").append_child(&place).expect("a place on the page");
    let owner = Owner::new();
    let bench = owner.with(Workbench::new);
    for event in events {
        let event: Event = serde_json::from_value(event.clone()).expect("an event");
        bench.transcript.update_untracked(|transcript| transcript.push(event));
    }
    let inside = place.clone();
    leptos::mount::mount_to(inside, move || {
        provide_context(bench);
        component()
    })
    .forget();
    std::mem::forget(owner);
    (place.into(), bench)
}

/// Every element below `place` that the selector names.
pub fn all(place: &Element, selector: &str) -> Vec<Element> {
    let found = place.query_selector_all(selector).expect("a selector");
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// An element's text.
pub fn text(element: &Element) -> String {
    element.text_content().unwrap_or_default()
}

/// Lets effects and renderings that are due run.
pub async fn settle() {
    let pause = js_sys::Promise::new(&mut |done, _| {
        gloo::timers::callback::Timeout::new(20, move || drop(done.call0(&JsValue::NULL))).forget();
    });
    wasm_bindgen_futures::JsFuture::from(pause).await.expect("a pause");
}
