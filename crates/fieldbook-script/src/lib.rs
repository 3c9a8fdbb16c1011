//! Runs Fieldbook programs, written in Rust, without rustc: parse, check, lower, run. A program whose root is a file of
//! SQL, `main.sql`, is a sheet, and sent statement by statement.
//!
//! Two features are on by default. Without `run` programs can be checked but not run, and SQLite is not needed: enough for
//! a build that makes a [`Snapshot`] of the library. Without `prelude` the library's text is left out, and such a snapshot
//! must be [`install`]ed.

#![cfg_attr(
    not(feature = "run"),
    allow(dead_code, unused_imports, reason = "some of what the check finds out is for the run")
)]

mod analysis;
mod assist;
mod check;
mod collect;
#[cfg(feature = "run")]
mod compiled;
mod diagnostic;
#[cfg(feature = "run")]
mod event;
mod expand;
mod hir;
#[cfg(feature = "run")]
mod host;
mod infer;
#[cfg(feature = "run")]
mod input;
mod items;
mod library;
#[cfg(feature = "run")]
mod lower;
mod model;
#[cfg(feature = "run")]
mod native;
#[cfg(all(feature = "run", feature = "postgres"))]
mod server;
#[cfg(feature = "run")]
mod sheet;
mod source;
mod stored;
mod sym;
mod syntax;
mod ty;
#[cfg(feature = "run")]
mod vm;

#[cfg(feature = "run")]
use std::rc::Rc;

pub use assist::{Completion, CompletionKind, Hover, Position, Signature, complete, hover, signature};
#[cfg(feature = "run")]
pub use compiled::{Compiled, prepare};
pub use diagnostic::{Diagnostic, Related, Severity};
#[cfg(feature = "run")]
pub use event::{Ending, Limits, Listener, Outcome, RunEvent, StackFrame};
#[cfg(feature = "run")]
pub use fieldbook::Fault;
#[cfg(feature = "run")]
pub use fieldbook_book::Request;
#[cfg(feature = "run")]
#[doc(hidden)]
pub use host::probe_runs;
#[cfg(feature = "run")]
pub use input::Input;
#[cfg(feature = "prelude")]
pub use library::snapshot;
pub use library::{Snapshot, install};
#[cfg(all(feature = "run", feature = "postgres"))]
pub use server::Server;
#[cfg(feature = "run")]
pub use sheet::{Console, damage, import_csv, look, size};
pub use source::{SourceFile, SourceFiles, Span};
#[cfg(feature = "run")]
pub use vm::Paused;

/// Every problem of a program, in the order of its text; nothing runs.
///
/// ```
/// let files = fieldbook_script::SourceFiles::single("fn main() { let x = ; }");
/// assert_eq!(fieldbook_script::check(&files)[0].span.line, 1);
/// ```
pub fn check(files: &SourceFiles) -> Vec<Diagnostic> {
    #[cfg(feature = "run")]
    if let Some(sheet) = files.sheet() {
        return sheet::check(sheet);
    }
    let analysis = analysis::analyse(files);
    analysis.cx.problems.into_iter().map(|problem| problem.public(files)).collect()
}

/// Checks a program and, when it has no errors, runs it; the listener gets every event of the run in order.
#[cfg(feature = "run")]
pub fn run(files: &SourceFiles, limits: Limits, listener: &mut dyn Listener) -> Outcome {
    start(files, limits, listener).0
}

/// As [`run`]; a run that reached a limit of steps or time comes back too, where it can go on from there, and so does one
/// that serves a web API.
#[cfg(feature = "run")]
pub fn start(files: &SourceFiles, limits: Limits, listener: &mut dyn Listener) -> (Outcome, Option<Paused>) {
    start_with(files, limits, Input::default(), listener)
}

/// As [`start`], with arguments and standard input for the program.
#[cfg(feature = "run")]
pub fn start_with(
    files: &SourceFiles,
    limits: Limits,
    input: Input,
    listener: &mut dyn Listener,
) -> (Outcome, Option<Paused>) {
    if let Some(sheet) = files.sheet() {
        return (sheet::run(sheet, &limits, listener), None);
    }
    let (program, diagnostics) = match compiled::prepared(files) {
        Some(program) => (Some(program), Vec::new()),
        None => ready(files),
    };
    let Some(program) = program else {
        return (Outcome::Rejected { diagnostics }, None);
    };
    let (ending, paused) = vm::Vm::new(program, files, limits, input, listener).run();
    (Outcome::Ran { ending, diagnostics, can_continue: can_continue(&paused) }, paused)
}

/// A program ready to run, unless it has errors or is not supported, and what the check has to say.
#[cfg(feature = "run")]
fn ready(files: &SourceFiles) -> (Option<Rc<vm::op::Program>>, Vec<Diagnostic>) {
    let mut analysis = analysis::analyse(files);
    let program = match (analysis.has_errors(), analysis.main) {
        (false, Some(main)) => lower::lower(&mut analysis.cx, &mut analysis.checked, main),
        _ => Err(Vec::new()),
    };
    let mut problems = analysis.cx.problems;
    let program = program.map_err(|unsupported| problems.extend(unsupported)).ok();
    (program.map(Rc::new), public(problems, files))
}

/// Checks and lowers a program, for runs elsewhere: those of [`prepare`].
///
/// # Errors
///
/// What the check finds, which a run from there would not tell; and for a program that cannot be compiled, which only
/// sheets of SQL are known to be, no diagnostics.
///
/// ```
/// let found = fieldbook_script::compile(&fieldbook_script::SourceFiles::single("fn main() { x }")).unwrap_err();
/// assert_eq!(found[0].code.as_deref(), Some("E0425"));
/// ```
#[cfg(all(feature = "run", feature = "prelude"))]
pub fn compile(files: &SourceFiles) -> Result<Compiled, Vec<Diagnostic>> {
    if files.sheet().is_some() {
        return Err(Vec::new());
    }
    match ready(files) {
        (Some(program), diagnostics) if diagnostics.is_empty() => {
            compiled::store(files, &program).map_err(|_| Vec::new())
        }
        (_, diagnostics) => Err(diagnostics),
    }
}

#[cfg(feature = "run")]
impl Paused {
    /// Lets the program go on, for as long again as it was given first. The listener hears what happens from now on,
    /// and again how the run ends.
    ///
    /// ```
    /// use fieldbook_script::{Limits, RunEvent, SourceFiles, start};
    ///
    /// let files = SourceFiles::single("fn main() { let mut n = 0; while n < 9_000 { n += 1; } println!(\"{n}\"); }");
    /// let limits = Limits { steps: 20_000, ..Limits::default() };
    /// let (_, paused) = start(&files, limits, &mut |_: RunEvent| {});
    /// let mut printed = String::new();
    /// let mut listen = |event: RunEvent| {
    ///     if let RunEvent::Stdout { text, .. } = event {
    ///         printed.push_str(&text);
    ///     }
    /// };
    /// let mut paused = Some(paused.expect("it needs more steps"));
    /// while let Some(run) = paused {
    ///     (_, paused) = run.go_on(&mut listen);
    /// }
    /// assert_eq!(printed, "9000\n");
    /// ```
    pub fn go_on(self, listener: &mut dyn Listener) -> (Outcome, Option<Paused>) {
        let (ending, paused) = self.run(listener);
        (Outcome::Ran { ending, diagnostics: Vec::new(), can_continue: can_continue(&paused) }, paused)
    }
}

/// Whether a run reached a limit from which it can go on; one that serves waits for something else.
#[cfg(feature = "run")]
fn can_continue(paused: &Option<Paused>) -> bool {
    paused.as_ref().is_some_and(|paused| !paused.is_serving())
}

fn public(problems: Vec<diagnostic::Problem>, files: &SourceFiles) -> Vec<Diagnostic> {
    problems.into_iter().map(|problem| problem.public(files)).collect()
}
