//! Trunk and wasm-bindgen's command-line tools, compiled by `cargo install`.

use crate::error::Result;
use crate::process;
use crate::steps::timed;
use crate::versions;

/// Compiles the tools whose exact version is not there.
pub fn ensure() -> Result<()> {
    let trunk = versions::TRUNK;
    if version_of("trunk").as_deref() != Some(trunk) {
        let what = format!("cargo install trunk {trunk} (about 7 minutes on two cores)");
        timed(&what, || install(&["--locked", &format!("trunk@{trunk}")]))?;
    }
    let bindgen = versions::wasm_bindgen()?;
    let present = ["wasm-bindgen", "wasm-bindgen-test-runner"]
        .iter()
        .all(|program| version_of(program).as_deref() == Some(&bindgen));
    if !present {
        let what = format!("cargo install wasm-bindgen-cli {bindgen} (about 3 minutes on two cores)");
        // Without --locked: the lock file it was published with does not always resolve.
        timed(&what, || install(&[&format!("wasm-bindgen-cli@{bindgen}")]))?;
    }
    Ok(())
}

fn install(arguments: &[&str]) -> Result<()> {
    let mut command = process::command("cargo");
    // `--force`, because the same crate may be there in another version.
    process::run(command.args(["install", "--force"]).args(arguments))
}

/// The version a program reports: the second word of `name 1.2.3 (…)`.
fn version_of(program: &str) -> Option<String> {
    let text = process::output(process::command(program).arg("--version"))?;
    text.split_whitespace().nth(1).map(str::to_string)
}
