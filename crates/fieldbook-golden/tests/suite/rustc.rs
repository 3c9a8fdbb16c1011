//! What rustc says about a rejected program, remembered by the program's text.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::complaint::{self, Complaint};

/// The crates that programs use.
const CRATES: [&str; 2] = ["fieldbook", "fieldbook_web"];

/// The compiled crates that programs use, and what they were compiled from.
pub struct Library {
    deps: PathBuf,
    rlibs: [PathBuf; 2],
    stamp: String,
}

impl Library {
    /// The newest ones beside this test.
    pub fn find() -> Self {
        let test = std::env::current_exe().expect("a test has a path");
        let deps = test.parent().expect("a test is in a folder").to_path_buf();
        let entries = fs::read_dir(&deps).expect("the target folder can be read");
        let entries: Vec<PathBuf> = entries.map(|entry| entry.expect("the target folder can be read").path()).collect();
        let changed = |path: &PathBuf| {
            let meta = fs::metadata(path).expect("the target folder can be read");
            meta.modified().expect("files have times")
        };
        let newest = |name: &str| {
            let rlibs = entries.iter().filter(|path| is_library(path, name)).cloned();
            rlibs.max_by_key(changed).expect("the library is a dependency of this test")
        };
        let rlibs = CRATES.map(newest);
        let stamp = format!("{:?}", rlibs.each_ref().map(changed));
        Library { deps, rlibs, stamp }
    }

    /// Every error that rustc has for a program, in the order in which it reports them.
    pub fn complaints(&self, program: &Path) -> Vec<Complaint> {
        let text = fs::read_to_string(program).expect("the corpus can be read");
        let uses_library = text.contains("fieldbook");
        let stamp = if uses_library { &self.stamp } else { "" };
        let mut hasher = DefaultHasher::new();
        (&text, stamp, env!("CARGO_PKG_RUST_VERSION")).hash(&mut hasher);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rustc");
        fs::create_dir_all(&folder).expect("the target folder can be written");
        let remembered = folder.join(format!("{:016x}.json", hasher.finish()));
        let json = fs::read_to_string(&remembered).unwrap_or_else(|_| {
            let json = self.compile(program, &folder, uses_library).to_string();
            fs::write(&remembered, &json).expect("the target folder can be written");
            json
        });
        complaint::read(&json)
    }

    fn compile(&self, program: &Path, folder: &Path, uses_library: bool) -> Value {
        // Only with its MIR does rustc look for what panics for certain; with the library that takes too long.
        let emit = if uses_library { "metadata" } else { "mir" };
        let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let mut command = Command::new(rustc);
        for (name, rlib) in CRATES.iter().zip(&self.rlibs) {
            command.arg("--extern").arg(format!("{name}={}", rlib.display()));
        }
        let output = command
            .args(["--edition=2024", "--crate-type=bin", "--error-format=json"])
            .args(["--emit", emit, "--out-dir"])
            .arg(folder)
            .arg("-L")
            .arg(format!("dependency={}", self.deps.display()))
            .arg(program)
            .output()
            .expect("rustc starts");
        complaint::written(output.stderr)
    }
}

fn is_library(path: &Path, name: &str) -> bool {
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    file.strip_prefix("lib").and_then(|file| file.strip_prefix(name)).is_some_and(|rest| rest.starts_with('-'))
        && file.ends_with(".rlib")
}
