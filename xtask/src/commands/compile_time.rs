//! `cargo xtask compile-time`: what models cost to compile, against serde's derives of the same structs.

use crate::error::{Context, Result, failed};
use crate::{paths, process};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const MODELS: usize = 50;
const ROUNDS: usize = 5;

/// How many times serde's time models may take.
const ALLOWED: f64 = 3.0;

/// Ten fields of the types that models mostly have.
const FIELDS: [(&str, &str); 10] = [
    ("id", "Option<i64>"),
    ("name", "String"),
    ("secret_name", "String"),
    ("age", "Option<i32>"),
    ("active", "bool"),
    ("score", "f64"),
    ("count", "u32"),
    ("note", "Option<String>"),
    ("picture", "Vec<u8>"),
    ("team_id", "Option<i64>"),
];

/// Builds both crates, dependencies first, then the crates alone several times, and prints the ratio of the best times.
pub fn run() -> Result<()> {
    let serde = krate(
        "with-serde",
        "serde = { version = \"1\", features = [\"derive\"] }",
        "use serde::{Deserialize, Serialize};\n",
        "#[derive(Serialize, Deserialize)]",
        "",
    )?;
    let library = format!("fieldbook = {{ path = {:?} }}", paths::in_root("crates/fieldbook"));
    let models = krate(
        "with-models",
        &library,
        "use fieldbook::prelude::*;\n",
        "#[model(table)]",
        "    #[field(primary_key)]\n",
    )?;
    let (mut best_serde, mut best_models) = (Duration::MAX, Duration::MAX);
    build(&serde)?;
    build(&models)?;
    for _ in 0..ROUNDS {
        best_serde = best_serde.min(build(&serde)?);
        best_models = best_models.min(build(&models)?);
    }
    let ratio = best_models.as_secs_f64() / best_serde.as_secs_f64();
    println!("{MODELS} structs of {} fields, debug build after dependencies, best of {ROUNDS}", FIELDS.len());
    println!("serde's Serialize and Deserialize  {:6.2} s", best_serde.as_secs_f64());
    println!("#[model(table)]                    {:6.2} s", best_models.as_secs_f64());
    println!("ratio                              {ratio:6.2}   (at most {ALLOWED})");
    match ratio <= ALLOWED {
        true => Ok(()),
        false => failed(format!("models take {ratio:.2} times as long as serde's derives")),
    }
}

/// Writes a crate with the structs, in a workspace of its own with the repository's versions.
fn krate(name: &str, dependency: &str, header: &str, attribute: &str, first: &str) -> Result<PathBuf> {
    let folder = paths::in_root("target/compile-time").join(name);
    let source = folder.join("src");
    fs::create_dir_all(&source).context(format!("cannot create {}", source.display()))?;
    let manifest = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n{dependency}\n\n[workspace]\n"
    );
    let mut code = format!("//! Written by `cargo xtask compile-time`.\n\n{header}");
    for index in 0..MODELS {
        let _ = write!(code, "\n{attribute}\npub struct Hero{index} {{\n");
        for (place, (field, ty)) in FIELDS.iter().enumerate() {
            let option = if place == 0 { first } else { "" };
            let _ = writeln!(code, "{option}    pub {field}: {ty},");
        }
        code.push_str("}\n");
    }
    write(&folder.join("Cargo.toml"), &manifest)?;
    write(&source.join("lib.rs"), &code)?;
    let lock = fs::read_to_string(paths::in_root("Cargo.lock")).context("cannot read Cargo.lock")?;
    write(&folder.join("Cargo.lock"), &lock)?;
    Ok(folder)
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).context(format!("cannot write {}", path.display()))
}

/// Compiles the crate anew, not its dependencies, and says how long that took.
fn build(folder: &Path) -> Result<Duration> {
    let source = folder.join("src/lib.rs");
    let code = fs::read_to_string(&source).context("cannot read the generated crate")?;
    write(&source, &code)?;
    let start = Instant::now();
    process::run(
        process::command("cargo")
            .args(["build", "--quiet"])
            .current_dir(folder)
            .env("CARGO_TARGET_DIR", paths::in_root("target/compile-time/build"))
            .env("CARGO_INCREMENTAL", "0"),
    )?;
    Ok(start.elapsed())
}
