//! A golden program in the interpreter, in the same terms as the compiled one.

use fieldbook_script::{Diagnostic, Limits, Outcome, RunEvent, SourceFile, SourceFiles};
use std::path::Path;
use std::time::Duration;

use crate::native::{Ending, Run, without_time_and_place};

/// A program's files: one file, or a folder whose `main.rs` comes first.
pub fn files(program: &Path) -> SourceFiles {
    if program.is_file() {
        return SourceFiles::single(read(program));
    }
    let mut files: Vec<SourceFile> = std::fs::read_dir(program)
        .expect("the corpus can be read")
        .map(|entry| entry.expect("the corpus can be read").path())
        .map(|path| SourceFile {
            name: path.file_name().unwrap_or_default().to_string_lossy().into(),
            text: read(&path),
        })
        .collect();
    files.sort_by_key(|file| (file.name != "main.rs", file.name.clone()));
    SourceFiles { files }
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("the corpus can be read")
}

/// By the clock, for the interpreter without optimisation on a machine that is busy with many programs at once.
const PATIENCE: Duration = Duration::from_secs(60);

/// Runs a program; `Err` has the diagnostics of one that did not check.
pub fn run(files: &SourceFiles) -> Result<Run, String> {
    let limits = Limits { time: PATIENCE, history: 0, ..Limits::default() };
    let mut events = Vec::new();
    let outcome = fieldbook_script::run(files, limits, &mut |event| events.push(event));
    if let Outcome::Rejected { diagnostics } = outcome {
        return Err(rendered(files, &diagnostics));
    }
    let mut run = Run { stdout: String::new(), stderr: String::new(), sql: Vec::new(), ending: Ending::Ok };
    for event in events {
        match &event {
            RunEvent::Stdout { text, .. } => run.stdout.push_str(text),
            // What a panic says that did not end the program goes into an event of the compiled one.
            RunEvent::Stderr { text, .. } if text.starts_with("\nthread '") => {}
            RunEvent::Stderr { text, .. } => run.stderr.push_str(text),
            // An error that `main` returned has no place of its own.
            RunEvent::Error { message, stack, .. } => {
                run.ending = match stack.first() {
                    Some(frame) => Ending::Panic(message.clone(), Some(frame.span.line.into())),
                    None => Ending::Error(message.clone()),
                };
            }
            _ => {
                let event = serde_json::to_value(&event).expect("an event is plain data");
                run.sql.extend(without_time_and_place(event));
            }
        }
    }
    Ok(run)
}

/// The diagnostics as a terminal shows them.
pub fn rendered(files: &SourceFiles, diagnostics: &[Diagnostic]) -> String {
    let rendered: Vec<String> = diagnostics.iter().map(|one| one.render(files)).collect();
    rendered.join("\n")
}
