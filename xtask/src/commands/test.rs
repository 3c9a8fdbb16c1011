//! `cargo xtask test`: every check and every test, with a table of what took how long.

use crate::cargo::{self, Package};
use crate::error::{Context, Result, failed};
use crate::install::{self, Need};
use crate::steps::Steps;
use crate::{commands, paths, postgresql, process, tidy};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// The target of everything that runs in the browser.
const WASM: &str = "wasm32-unknown-unknown";

/// The packages that are compiled for the browser.
const BROWSER_PACKAGES: [&str; 5] =
    ["fieldbook", "fieldbook-web", "fieldbook-script", "fieldbook-runner", "fieldbook-site"];

/// The steps by name, with what each does.
const STEPS: [(&str, &str); 20] = [
    ("fmt", "rustfmt"),
    ("tidy", "the repository's own rules"),
    ("spell", "the book's spelling"),
    ("clippy", "lints, native"),
    ("clippy-wasm", "lints, wasm32"),
    ("clippy-pages", "lints, the pages' rendering"),
    ("native", "unit, integration and doc tests"),
    ("exercises", "the book's exercises, compiled and interpreted"),
    ("projects", "every program of the book as a Cargo project of its own"),
    ("postgresql", "the library and the book's programs on a PostgreSQL server"),
    ("postgresql-long", "16,000 transfers, and a server that restarts under load"),
    ("parity-web", "documents of web APIs, judged by a public validator"),
    ("differential", "random session programs against SQLModel"),
    ("web", "wasm-bindgen tests in headless Chromium"),
    ("build", "release build of the site"),
    ("size", "the first load's budget"),
    ("e2e", "journeys through the built site; with FIELDBOOK_LONG=1 through every chapter"),
    ("engines", "the main journeys in Chromium, Firefox and WebKit"),
    ("lighthouse-short", "what a phone on a slow network gets, two pages, once each"),
    ("lighthouse", "the same of five pages, the median of three visits"),
];

/// The pages are rendered by a program of their own, with another feature.
const PAGES: [&str; 10] = [
    "clippy",
    "--package",
    "fieldbook-site",
    "--no-default-features",
    "--features",
    "ssr",
    "--bins",
    "--",
    "-D",
    "warnings",
];

/// Steps that try the built site.
const NEED_THE_SITE: [&str; 5] = ["size", "e2e", "engines", "lighthouse-short", "lighthouse"];

/// Steps that run only when they are named, because they take minutes; `lighthouse-short` is for every day;
/// `native` interprets the exercises, and tries five of the projects.
const WHEN_NAMED: [&str; 4] = ["exercises", "lighthouse", "postgresql-long", "projects"];

/// Runs all steps, or the named ones; later steps run even when an earlier one failed.
///
/// With `--minutes N` no step begins later than that: what is left out then is named in the table, and is no failure. A
/// machine that stops the whole after a while learns more from what ended than from nothing.
pub fn run(arguments: &[String]) -> Result<()> {
    let begun = Instant::now();
    let (arguments, most) = time_limit(arguments)?;
    if arguments.iter().any(|argument| argument == "--list") {
        for (name, what) in STEPS {
            let note = if WHEN_NAMED.contains(&name) { " (only when named)" } else { "" };
            println!("{name:15} {what}{note}");
        }
        return Ok(());
    }
    if let Some(unknown) = arguments.iter().find(|name| STEPS.iter().all(|(step, _)| step != name)) {
        return failed(format!("there is no step `{unknown}`; `cargo xtask test --list` names them"));
    }
    let mut steps = Steps::default();
    if !steps.run("setup", || install::ensure(Need::ALL)) {
        return steps.finish();
    }
    let mut built = true;
    for (name, what) in STEPS {
        let wanted = match arguments.is_empty() {
            true => !WHEN_NAMED.contains(&name),
            false => arguments.iter().any(|argument| argument == name),
        };
        if !wanted {
            continue;
        }
        if most.is_some_and(|most| begun.elapsed() > most) {
            steps.leave_out(name, "there was no time for it");
            continue;
        }
        if !built && NEED_THE_SITE.contains(&name) {
            steps.skip(name, "the site was not built");
            continue;
        }
        if name == "engines"
            && let Some(why) = install::ensure_engines()?
        {
            steps.leave_out(name, &why);
            continue;
        }
        let passed = steps.run(&format!("{name}: {what}"), || step(name));
        built &= passed || name != "build";
    }
    steps.finish()
}

/// The arguments without `--minutes N`, and that time.
fn time_limit(arguments: &[String]) -> Result<(Vec<String>, Option<Duration>)> {
    let mut rest = arguments.to_vec();
    let Some(at) = rest.iter().position(|argument| argument == "--minutes") else {
        return Ok((rest, None));
    };
    let Some(minutes) = rest.get(at + 1).and_then(|number| number.parse::<u64>().ok()) else {
        return failed("`--minutes` is followed by a number".to_owned());
    };
    rest.drain(at..at + 2);
    Ok((rest, Some(Duration::from_secs(60 * minutes))))
}

fn step(name: &str) -> Result<()> {
    match name {
        "fmt" => cargo_with(&["fmt", "--all", "--check"]),
        "tidy" => tidy::check(),
        "spell" => commands::spell::check(),
        "clippy" => cargo_with(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]),
        "clippy-wasm" => clippy_wasm(),
        "native" => native(),
        "parity-web" => commands::parity::web(&[]),
        "exercises" => exercises(),
        "projects" => projects(),
        "postgresql" => postgresql::test(),
        "postgresql-long" => postgresql::test_long(),
        "differential" => commands::differential::run(&[]),
        "web" => web_tests(),
        "build" => commands::build::site(&[]),
        "size" => commands::size::measure(&[]),
        "clippy-pages" => cargo_with(&PAGES),
        "e2e" => journeys(),
        "engines" => engines(),
        "lighthouse-short" => process::run(process::command("node").args(["tests/e2e/lighthouse.mjs", "short"])),
        "lighthouse" => process::run(process::command("node").arg("tests/e2e/lighthouse.mjs")),
        other => failed(format!("the step `{other}` has no implementation")),
    }
}

fn cargo_with(arguments: &[&str]) -> Result<()> {
    process::run(process::command("cargo").args(arguments))
}

/// Where the native tests write down how web programs answer, for the journey that asks them in a browser.
fn answers() -> PathBuf {
    paths::in_root("target/web-answers")
}

fn native() -> Result<()> {
    let mut cargo = process::command("cargo");
    cargo.args(["test", "--workspace", "--no-fail-fast", "--features", "fieldbook-golden/steps"]);
    process::run(cargo.env("FIELDBOOK_ANSWERS", answers()))
}

/// Compiles what the exercises begin with, their solutions, wrong answers and checks: some two hundred programs.
fn exercises() -> Result<()> {
    let mut cargo = process::command("cargo");
    process::run(cargo.args(["test", "--package", "fieldbook-golden", "--features", "exercises", "exercises"]))
}

/// Builds and runs what the page hands out of every program.
fn projects() -> Result<()> {
    let mut cargo = process::command("cargo");
    cargo.args(["test", "--package", "fieldbook-golden", "--features", "steps", "a_project_builds"]);
    process::run(cargo.env("FIELDBOOK_PROJECTS", "all"))
}

/// Lints libraries, programs and browser tests; the native tests do not compile for wasm32.
fn clippy_wasm() -> Result<()> {
    let lint = |packages: &[String], targets: &[String]| {
        let mut command = wasm_cargo("clippy");
        command.args(packages.iter().flat_map(|package| ["--package", package]));
        process::run(command.args(targets).args(["--", "-D", "warnings"]))
    };
    lint(&BROWSER_PACKAGES.map(str::to_owned), &["--lib".into(), "--bins".into()])?;
    // Only those that have such tests: another's tests of the same name are native ones.
    let (packages, tests): (Vec<String>, Vec<String>) = web_targets()?.into_iter().unzip();
    let tests: Vec<String> = tests.into_iter().flat_map(|test| ["--test".to_owned(), test]).collect();
    lint(&packages, &tests)
}

/// Runs every browser test of every package, one package after the other, all of them even after a failure.
fn web_tests() -> Result<()> {
    let targets = web_targets()?;
    if targets.is_empty() {
        return failed(
            "no browser tests found; they are the files under a package's tests/ that use wasm_bindgen_test",
        );
    }
    let mut first_error = Ok(());
    for (package, test) in targets {
        let mut command = wasm_cargo("test");
        command.args(["--package", &package, "--test", &test]);
        // The interpreter's limits are met after tens of millions of instructions.
        if package == "fieldbook-script" {
            command.arg("--release");
        }
        if let Some(driver) = process::find(&["chromedriver"]) {
            command.env("CHROMEDRIVER", driver);
        }
        // A slow machine needs more than the runner's 20 seconds.
        command.env("WASM_BINDGEN_TEST_TIMEOUT", "300");
        command.env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30");
        first_error = first_error.and(process::run(&mut command));
    }
    first_error
}

fn wasm_cargo(command: &str) -> Command {
    let mut cargo = process::command("cargo");
    cargo.args([command, "--target", WASM]);
    cargo
}

/// The browser tests: package and test target, wherever a target's files use `wasm_bindgen_test`.
fn web_targets() -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for Package { name, tests, .. } in cargo::packages()? {
        for (test, main) in tests {
            if BROWSER_PACKAGES.contains(&name.as_str()) && uses_wasm_bindgen_test(&main)? {
                found.push((name.clone(), test));
            }
        }
    }
    Ok(found)
}

/// Whether a test target's main file, or where it has a folder of its own any file in it, uses the browser runner.
fn uses_wasm_bindgen_test(main: &Path) -> Result<bool> {
    let mut files = vec![main.to_path_buf()];
    if let Some(folder) = main.parent().filter(|_| main.ends_with("main.rs")) {
        files = paths::files_under(folder, ".rs")?;
    }
    for file in files {
        let text = std::fs::read_to_string(&file).context(format!("cannot read {}", file.display()))?;
        if text.contains("wasm_bindgen_test") {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The files of journeys that measure times: nothing runs beside them.
const MEASURING: [&str; 4] = ["much", "speed", "stop", "time"];

/// Runs the journeys, two files at a time, each with a browser of its own; then those that measure, one after the other.
fn journeys() -> Result<()> {
    if !answers().is_dir() {
        let mut cargo = process::command("cargo");
        cargo.args(["test", "--package", "fieldbook-script", "--test", "suite", "--", "web_parity"]);
        process::run(cargo.env("FIELDBOOK_ANSWERS", answers()))?;
    }
    let folder = paths::in_root("tests/e2e");
    let entries = std::fs::read_dir(&folder).context("cannot list tests/e2e")?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter_map(|name| name.strip_suffix(".test.mjs").map(str::to_owned)).collect();
    names.sort();
    let (measuring, others): (Vec<_>, Vec<_>) = names.iter().partition(|name| MEASURING.contains(&name.as_str()));
    let run = |names: Vec<&String>, at_once: usize| {
        let mut command = process::command("node");
        command.args(["--test", &format!("--test-concurrency={at_once}"), "--test-reporter=spec"]);
        command.args(names.iter().map(|name| folder.join(format!("{name}.test.mjs"))));
        process::run(&mut command)
    };
    // The second batch runs even when the first failed.
    let first = run(others, 2);
    first.and(run(measuring, 1))
}

/// One engine after the other, each with the same journeys.
fn engines() -> Result<()> {
    let mut command = process::command("node");
    process::run(command.args(["--test", "--test-reporter=spec", "tests/e2e/engines.mjs"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_taken_from_the_arguments() {
        let given = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let (rest, most) = time_limit(&given("native --minutes 72 web")).unwrap();
        assert_eq!((rest, most), (given("native web"), Some(Duration::from_secs(72 * 60))));
        assert_eq!(time_limit(&given("native")).unwrap(), (given("native"), None));
        assert!(time_limit(&given("--minutes soon")).is_err());
    }
}
