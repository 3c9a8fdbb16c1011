//! The bar between two panes: dragged by the pointer, moved by the arrow keys, remembered.

use leptos::{ev, html::Div, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::{host::storage, state::split::Split};

/// A bar that moves `split`; a vertical bar stands between panes side by side.
#[component]
pub fn Splitter(
    /// The split that it moves.
    split: RwSignal<Split>,
    /// Where the split is remembered.
    key: &'static str,
    /// What a screen reader calls it.
    label: &'static str,
    /// Whether it stands between panes side by side.
    vertical: bool,
) -> impl IntoView {
    let bar = NodeRef::<Div>::new();
    let dragging = RwSignal::new(false);
    let before = StoredValue::new(split.get_untracked());
    let set = move |next: Split| {
        split.set(next);
        storage::set(key, &next.stored());
    };
    let keydown = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && dragging.get_untracked() {
            dragging.set(false);
            set(before.get_value());
            return;
        }
        if let Some(next) = split.get_untracked().after_key(&event.key(), event.shift_key()) {
            event.prevent_default();
            set(next);
        }
    };
    let pointerdown = move |event: ev::PointerEvent| {
        event.prevent_default();
        if let Some(bar) = bar.get_untracked() {
            let _ = bar.set_pointer_capture(event.pointer_id());
            let _ = bar.focus();
            before.set_value(split.get_untracked());
            dragging.set(true);
        }
    };
    let pointermove = move |event: ev::PointerEvent| {
        let moved = dragging.get_untracked().then(|| bar.get_untracked()).flatten();
        if let Some(next) = moved.and_then(|bar| follow(bar.unchecked_ref(), &event, vertical)) {
            set(next);
        }
    };
    let (least, most) = Split::bounds();
    view! {
        <div
            node_ref=bar
            class="splitter"
            class:upright=vertical
            class:dragging=dragging
            role="separator"
            tabindex="0"
            aria-label=label
            aria-orientation=if vertical { "vertical" } else { "horizontal" }
            aria-valuemin=least
            aria-valuemax=most
            aria-valuenow=move || split.get().percent()
            on:keydown=keydown
            on:pointerdown=pointerdown
            on:pointermove=pointermove
            on:pointerup=move |_| dragging.set(false)
            on:pointercancel=move |_| dragging.set(false)
        ></div>
    }
    .into_any()
}

/// Where the pointer stands in the element that holds both panes.
fn follow(bar: &Element, event: &ev::PointerEvent, vertical: bool) -> Option<Split> {
    let whole = bar.parent_element()?.get_bounding_client_rect();
    Some(match vertical {
        true => Split::at(f64::from(event.client_x()), whole.left(), whole.width()),
        false => Split::at(f64::from(event.client_y()), whole.top(), whole.height()),
    })
}
