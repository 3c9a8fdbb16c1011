//! Child processes: found on the right PATH, run in the repository's root, their output passed on and kept.

use crate::error::{Context, Error, Result, failed};
use crate::paths;
use std::collections::VecDeque;
use std::ffi::OsString;
use std::io::{BufRead, BufReader, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

/// How many of a failing process's last lines are shown again in the summary.
const KEPT_LINES: usize = 80;

/// A command that runs in the repository's root and finds the tools npm installed.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root()).env("PATH", search_path());
    if std::io::stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    // Trunk reads NO_COLOR as a boolean and stops at the customary `1`.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    command
}

/// The PATH of every child process: npm's tools first, cargo's installed ones also where PATH lacks them.
fn search_path() -> OsString {
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(paths::npm_tools_bin()).chain(std::env::split_paths(&inherited)).chain(cargo_bin());
    std::env::join_paths(folders).unwrap_or(inherited)
}

fn cargo_bin() -> Option<PathBuf> {
    let root = std::env::var_os("CARGO_INSTALL_ROOT")
        .or_else(|| std::env::var_os("CARGO_HOME"))
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| Path::new(&home).join(".cargo")));
    root.map(|root| root.join("bin"))
}

/// The first of these programs that is on the PATH.
pub fn find(programs: &[&str]) -> Option<PathBuf> {
    let path = search_path();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    programs.iter().find_map(|program| folders.iter().map(|folder| folder.join(program)).find(|file| file.is_file()))
}

/// What a program prints on standard output, or nothing where it is missing or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_string())
}

/// Runs a command with the terminal's own streams, for what runs until the user stops it.
pub fn run_attached(command: &mut Command) -> Result<()> {
    let shown = display(command);
    let status = command.status().context(format!("cannot start `{shown}`"))?;
    if status.success() { Ok(()) } else { failed(format!("`{shown}` ended with {status}")) }
}

/// Runs a command, passes its output on as it comes, and keeps the last of it for the error.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = display(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .context(format!("cannot start `{shown}`"))?;
    let kept = Arc::new(Mutex::new(VecDeque::new()));
    let stdout = child.stdout.take().map(|stream| pass_on(stream, std::io::stdout(), kept.clone()));
    let stderr = child.stderr.take().map(|stream| pass_on(stream, std::io::stderr(), kept.clone()));
    let status = child.wait().context(format!("cannot wait for `{shown}`"))?;
    for reader in [stdout, stderr].into_iter().flatten() {
        // A reader only ends early when the terminal is gone; the status says what matters.
        let _ = reader.join();
    }
    if status.success() {
        return Ok(());
    }
    let lines = kept.lock().map(|lines| Vec::from_iter(lines.iter().cloned()));
    Err(Error::Process {
        message: format!("`{shown}` ended with {status}"),
        output: lines.unwrap_or_default().join("\n"),
    })
}

/// Copies a child's stream to ours line by line and keeps the last lines.
fn pass_on(
    stream: impl Read + Send + 'static,
    mut target: impl Write + Send + 'static,
    kept: Arc<Mutex<VecDeque<String>>>,
) -> std::thread::JoinHandle<()> {
    std::thread::spawn(move || {
        let mut reader = BufReader::new(stream);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            if target.write_all(&line).and_then(|()| target.flush()).is_err() {
                break;
            }
            if let Ok(mut kept) = kept.lock() {
                if kept.len() == KEPT_LINES {
                    kept.pop_front();
                }
                kept.push_back(String::from_utf8_lossy(&line).trim_end().to_string());
            }
            line.clear();
        }
    })
}

/// The command as one would type it.
pub fn display(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|part| {
            let part = part.to_string_lossy();
            if part.contains(' ') { format!("'{part}'") } else { part.into_owned() }
        })
        .collect::<Vec<_>>()
        .join(" ")
}
