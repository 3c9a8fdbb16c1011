//! Models of a crate that knows the library under another name.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn the_library_may_have_another_name() {
    assert_eq!(fieldbook_renamed::heroes_of_a_team().unwrap(), ["Deadpond"]);
}
