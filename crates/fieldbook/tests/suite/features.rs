//! Programs of `fixtures/features` beside recorded runs of their twins in SQLModel: the same lines, the SQL among them.
//! The interpreter's tests run the same programs.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[path = "../fixtures/features/events.rs"]
mod events;
#[path = "../fixtures/features/loading.rs"]
mod loading;
#[path = "../fixtures/features/relations.rs"]
mod relations;

/// The first line that differs, with what stands before it.
pub(crate) fn compare(name: &str, lines: &[String], recorded: &str) {
    let recorded: Vec<&str> = recorded.lines().collect();
    let ends = lines.len().max(recorded.len());
    if let Some(at) = (0..ends).find(|&at| lines.get(at).map(String::as_str) != recorded.get(at).copied()) {
        let before = recorded[at.saturating_sub(5)..at.min(recorded.len())].join("\n  ");
        panic!(
            "{name}:{}\n  {before}\nhere     {:?}\noriginal {:?}\n{}",
            at + 1,
            lines.get(at),
            recorded.get(at),
            lines.join("\n")
        );
    }
}

macro_rules! recorded {
    ($($test:ident $name:ident $log:literal)*) => {$(
        #[test]
        fn $test() {
            let lines = $name::run().expect("the program runs");
            compare(stringify!($name), &lines, include_str!($log));
        }
    )*};
}

recorded! {
    events_and_changes events "../fixtures/features/events.log"
    order_view_and_contained relations "../fixtures/features/relations.log"
    loaded_for_peers loading "../fixtures/features/loading.log"
}
