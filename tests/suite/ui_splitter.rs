//! The bar between two panes answers the arrow keys, says where it is, and is remembered.

use fieldbook_site::{host::storage, state::split::Split, ui::splitter::Splitter};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, KeyboardEvent, KeyboardEventInit};

use crate::page::{all, mounted, settle};

const KEY: &str = "fieldbook:test:split";

fn press(bar: &Element, key: &str) {
    let options = KeyboardEventInit::new();
    options.set_key(key);
    options.set_bubbles(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).expect("a key");
    bar.dispatch_event(&event).expect("an event is taken");
}

#[wasm_bindgen_test]
async fn arrow_keys_move_the_bar_and_the_place_is_remembered() {
    storage::remove(KEY);
    let (place, _) = mounted(&[], || {
        let split = RwSignal::new(Split::new(0.5));
        view! { <Splitter split key=KEY label="Width of the text" vertical=true/> }
    });
    let bar = &all(&place, "[role=separator]")[0];
    assert_eq!(bar.get_attribute("aria-valuenow").as_deref(), Some("50"));
    assert_eq!(bar.get_attribute("tabindex").as_deref(), Some("0"));
    press(bar, "ArrowRight");
    press(bar, "ArrowRight");
    settle().await;
    assert_eq!(bar.get_attribute("aria-valuenow").as_deref(), Some("54"));
    assert_eq!(Split::restored(storage::get(KEY).as_deref(), 0.1).percent(), 54);
    press(bar, "a");
    settle().await;
    assert_eq!(bar.get_attribute("aria-valuenow").as_deref(), Some("54"));
}
