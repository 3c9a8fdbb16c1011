//! Reads the interpreter's library, so that no worker has to: parsing it there took a fifth of a second.

use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32")
        && env::var("PROFILE").is_ok_and(|profile| profile == "release")
    {
        // Who refers to which data: www/data.mjs moves data with the functions that read it.
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
    }
    let folder = env::var_os("OUT_DIR").expect("cargo says where to write");
    fs::write(Path::new(&folder).join("library.bin"), fieldbook_script::snapshot().bytes())
}
