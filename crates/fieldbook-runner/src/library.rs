//! Where the interpreter's library comes from: it is in the engine, or, where the feature `library` is off, asked for when
//! a program is first read. What was compiled beforehand runs without it.

use fieldbook_script::Snapshot;

/// As the build script read it.
#[cfg(feature = "library")]
pub(crate) fn snapshot() -> Snapshot {
    Snapshot::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/library.bin")).as_slice())
}

#[cfg(not(feature = "library"))]
#[wasm_bindgen::prelude::wasm_bindgen]
extern "C" {
    /// The bytes of the library's snapshot, from whoever loaded the engine.
    #[wasm_bindgen(js_name = fieldbookLibrary)]
    fn library() -> Vec<u8>;
}

#[cfg(not(feature = "library"))]
pub(crate) fn snapshot() -> Snapshot {
    Snapshot::from_bytes(library())
}
