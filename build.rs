//! Writes the book's table of contents as Rust, so that the page knows it before anything is fetched.

use std::{env, error::Error, fmt::Write, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=book");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=DIFFERENCES.md");
    if env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32" && env::var("PROFILE")? == "release" {
        // Who refers to which data: www/data.mjs moves data with the functions that read it.
        println!("cargo::rustc-link-arg-bin=fieldbook-site=--emit-relocs");
    }
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let book = fieldbook_book::load(&Path::new(&root).join("book"))?;
    let mut code = String::from("/// The contents of the book.\npub static BOOK: &Contents = &[\n");
    for part in &book.contents.parts {
        write!(code, "Part {{ slug: {:?}, title: {:?}, ", part.slug, part.title)?;
        write!(code, "about: {:?}, chapters: &[", part.about)?;
        for entry in &part.chapters {
            write!(code, "Entry {{ slug: {:?}, title: {:?}, ", entry.slug, entry.title)?;
            // Only the gallery shows them; the others stand in the pages' heads.
            let summary = if part.slug == "examples" { entry.summary.as_str() } else { "" };
            write!(code, "summary: {summary:?}, version: {:?} }}, ", entry.version)?;
        }
        code.push_str("] },\n");
    }
    code.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR")?).join("contents.rs"), code)?;
    Ok(())
}
