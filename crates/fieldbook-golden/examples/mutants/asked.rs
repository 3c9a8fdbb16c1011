//! What rustc says about a program of its own, remembered beside it.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::complaint;

/// rustc's errors, as [`complaint::read`] takes them.
pub fn rustc(program: &Path) -> String {
    let remembered = program.with_extension("json");
    fs::read_to_string(&remembered).unwrap_or_else(|_| {
        let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        // Only with its MIR does rustc look for what panics for certain.
        let mir = program.with_extension("mir");
        let output = Command::new(rustc)
            .args(["--edition=2024", "--crate-type=bin", "--error-format=json", "--emit=mir", "-o"])
            .arg(&mir)
            .arg(program)
            .output()
            .expect("rustc starts");
        let json = complaint::written(output.stderr).to_string();
        let _ = fs::remove_file(mir);
        fs::write(&remembered, &json).expect("the target folder can be written");
        json
    })
}
