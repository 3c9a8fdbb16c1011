//! Programs that only the system's package manager installs: clang, binaryen, browsers and their drivers, hunspell.

use crate::error::{Error, Result};
use crate::steps::timed;
use crate::{postgresql, process};
use std::path::Path;

/// Where Debian puts the British dictionary.
const BRITISH_WORDS: &str = "/usr/share/hunspell/en_GB.dic";

/// Installs what is missing where that is allowed; otherwise the error holds the exact command.
pub fn ensure(site: bool, browser: bool, words: bool) -> Result<()> {
    install(|| missing_packages(site, browser, words))
}

/// The same for a PostgreSQL server, which only its own tests need.
pub fn ensure_postgresql() -> Result<()> {
    install(|| if postgresql::programs().is_none() { vec!["postgresql"] } else { Vec::new() })
}

/// The same for Firefox, and WebKit with its driver and a screen to show it on. Where they may not be installed, the answer says what
/// is missing and how it is had.
pub fn ensure_engines() -> Result<Option<String>> {
    match install(missing_engines) {
        Ok(()) => Ok(None),
        Err(Error::MissingPackage(advice)) => Ok(Some(advice)),
        Err(other) => Err(other),
    }
}

/// The Debian packages of the engines, beside Chromium, whose programs are not there.
fn missing_engines() -> Vec<&'static str> {
    const ENGINES: [(&str, &[&str]); 3] = [
        ("firefox-esr", &["firefox-esr", "firefox"]),
        ("webkit2gtk-driver", &["WebKitWebDriver"]),
        ("xvfb", &["Xvfb"]),
    ];
    ENGINES.iter().filter(|(_, programs)| process::find(programs).is_none()).map(|(package, _)| *package).collect()
}

fn install(missing_packages: impl Fn() -> Vec<&'static str>) -> Result<()> {
    let missing = missing_packages();
    if missing.is_empty() {
        return Ok(());
    }
    let Some(prefix) = privilege() else {
        return Err(Error::MissingPackage(advice(&missing)));
    };
    timed(&format!("apt-get install {} (a minute or two)", missing.join(" ")), || {
        // A stale list names versions that the mirror no longer has.
        apt_get(prefix, &["update", "--quiet"])?;
        let install = ["install", "--yes", "--quiet", "--no-install-recommends"];
        apt_get(prefix, &[&install, missing.as_slice()].concat())
    })?;
    let still_missing = missing_packages();
    if still_missing.is_empty() { Ok(()) } else { Err(Error::MissingPackage(advice(&still_missing))) }
}

/// The Debian packages whose programs are not there.
fn missing_packages(site: bool, browser: bool, words: bool) -> Vec<&'static str> {
    let mut packages = Vec::new();
    // SQLite for the browser is compiled by it, and bindings to SQLite's hooks are made with its library.
    if !clang_knows_wasm() {
        packages.push("clang");
    }
    // npm's binaryen has wasm-opt, but lacks the tool that cuts the engine in two.
    if site && process::find(&["wasm-split"]).is_none() {
        packages.push("binaryen");
    }
    if browser && process::find(&["chromium", "chromium-browser", "google-chrome"]).is_none() {
        packages.push("chromium");
    }
    if browser && process::find(&["chromedriver"]).is_none() {
        packages.push("chromium-driver");
    }
    if words && process::find(&["hunspell"]).is_none() {
        packages.push("hunspell");
    }
    if words && !Path::new(BRITISH_WORDS).exists() {
        packages.push("hunspell-en-gb");
    }
    packages
}

/// SQLite is compiled for wasm32 by clang; some clangs, Apple's among them, lack that target.
fn clang_knows_wasm() -> bool {
    process::output(process::command("clang").arg("--print-targets")).is_some_and(|targets| targets.contains("wasm32"))
}

/// What goes before `apt-get`: nothing as root, sudo where it asks no password, and no answer where neither holds.
fn privilege() -> Option<&'static [&'static str]> {
    process::find(&["apt-get"])?;
    let is_root = process::output(process::command("id").arg("-u")).is_some_and(|id| id == "0");
    if is_root {
        return Some(&[]);
    }
    process::output(process::command("sudo").args(["--non-interactive", "true"])).map(|_| ["sudo"].as_slice())
}

fn apt_get(prefix: &[&str], arguments: &[&str]) -> Result<()> {
    let mut words = prefix.to_vec();
    words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    words.extend(arguments);
    process::run(process::command(words[0]).args(&words[1..]))
}

fn advice(packages: &[&str]) -> String {
    let names = packages.join(" ");
    if process::find(&["apt-get"]).is_some() {
        format!(
            "these system packages are missing and may not be installed from here: {names}\n\
             install them, then run the command again:\n\n    \
             sudo apt-get update && sudo apt-get install --yes --no-install-recommends {names}"
        )
    } else {
        format!(
            "these programs are missing (named as Debian's packages): {names}\n\
             install them with the system's package manager, then run the command again"
        )
    }
}
