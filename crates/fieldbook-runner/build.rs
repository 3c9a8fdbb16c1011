//! Reads the interpreter's library, so that no worker has to: parsing it there took a fifth of a second.

use std::path::Path;
use std::{env, fs, io};

use fieldbook_script::Part;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = env::var_os("OUT_DIR").expect("cargo says where to write");
    let snapshot = fieldbook_script::snapshot();
    println!("cargo::rustc-env=LIBRARY_VERSION={}", snapshot.version);
    write(Path::new(&folder), "library", &snapshot.library)?;
    write(Path::new(&folder), "web", &snapshot.web)
}

fn write(folder: &Path, name: &str, part: &Part) -> io::Result<()> {
    fs::write(folder.join(name).with_extension("txt"), &*part.text)?;
    fs::write(folder.join(name).with_extension("bin"), &*part.data)
}
