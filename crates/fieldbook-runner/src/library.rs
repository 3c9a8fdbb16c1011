//! The interpreter's library, as the build script read it.

use fieldbook_script::{Part, Snapshot};

macro_rules! part {
    ($name:literal) => {
        Part {
            text: include_str!(concat!(env!("OUT_DIR"), "/", $name, ".txt")).into(),
            data: include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".bin")).as_slice().into(),
        }
    };
}

pub(crate) fn snapshot() -> Snapshot {
    Snapshot { version: env!("LIBRARY_VERSION").into(), library: part!("library"), web: part!("web") }
}
