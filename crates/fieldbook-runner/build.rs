//! Reads the interpreter's library, so that no worker has to: parsing it there took a fifth of a second.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = env::var_os("OUT_DIR").expect("cargo says where to write");
    fs::write(Path::new(&folder).join("library.bin"), fieldbook_script::snapshot().bytes())
}
