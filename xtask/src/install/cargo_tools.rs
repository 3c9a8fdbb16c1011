//! Trunk and wasm-bindgen's command-line tools: fetched ready-made where `cargo binstall` is there, compiled elsewhere.

use crate::error::Result;
use crate::process;
use crate::steps::timed;
use crate::versions;
use std::process::Command;

/// A package of crates.io, the programs that it brings, and how long compiling it takes.
struct Tool {
    package: &'static str,
    version: String,
    programs: &'static [&'static str],
    /// Whether the lock file it was published with resolves.
    locked: bool,
    minutes: u32,
}

/// Brings the tools whose exact version is not there.
pub fn ensure() -> Result<()> {
    let trunk =
        Tool { package: "trunk", version: versions::TRUNK.into(), programs: &["trunk"], locked: true, minutes: 5 };
    let bindgen = Tool {
        package: "wasm-bindgen-cli",
        version: versions::wasm_bindgen()?,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        locked: false,
        minutes: 2,
    };
    [trunk, bindgen].iter().filter(|tool| !tool.is_here()).try_for_each(Tool::install)
}

impl Tool {
    fn is_here(&self) -> bool {
        self.programs.iter().all(|program| version_of(program).as_deref() == Some(&self.version))
    }

    fn install(&self) -> Result<()> {
        let name = format!("{}@{}", self.package, self.version);
        if process::output(process::command("cargo").args(["binstall", "-V"])).is_some() {
            let what = format!("cargo binstall {name} (under a minute)");
            let fetched = timed(&what, || process::run(&mut binstall(&name)));
            // Not every system has a ready-made one.
            if fetched.is_ok() && self.is_here() {
                return Ok(());
            }
        }
        let what = format!("cargo install {name} (about {} minutes on two cores)", self.minutes);
        timed(&what, || process::run(&mut compile(&name, self.locked)))
    }
}

fn binstall(name: &str) -> Command {
    let mut command = process::command("cargo");
    // A source build is this module's own business.
    command.args(["binstall", "--no-confirm", "--force", "--disable-strategies", "compile", name]);
    command
}

/// Compiles a tool for use on this machine: it need not be small, and it runs for seconds. Without the default features
/// it speaks no TLS, for which it has no use: everything that it would download is there already.
fn compile(name: &str, locked: bool) -> Command {
    let mut command = process::command("cargo");
    // `--force`, because the same crate may be there in another version.
    command.args(["install", "--force", "--no-default-features"]).args(locked.then_some("--locked")).arg(name);
    let profile = [("OPT_LEVEL", "1"), ("LTO", "off"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0"), ("STRIP", "symbols")];
    for (setting, value) in profile {
        command.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
    }
    command
}

/// The version a program reports: the second word of `name 1.2.3 (…)`.
fn version_of(program: &str) -> Option<String> {
    let text = process::output(process::command(program).arg("--version"))?;
    text.split_whitespace().nth(1).map(str::to_string)
}

#[cfg(test)]
mod tests {
    use super::compile;

    #[test]
    fn a_tool_is_compiled_without_what_the_site_never_uses() {
        let command = compile("trunk@1.2.3", true);
        let arguments: Vec<_> = command.get_args().map(|argument| argument.to_string_lossy().into_owned()).collect();
        assert_eq!(arguments, ["install", "--force", "--no-default-features", "--locked", "trunk@1.2.3"]);
        assert!(
            command.get_envs().any(|(name, value)| {
                name == "CARGO_PROFILE_RELEASE_LTO" && value.is_some_and(|value| value == "off")
            })
        );
    }
}
