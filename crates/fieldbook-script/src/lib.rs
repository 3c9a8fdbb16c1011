//! Runs Fieldbook programs, written in Rust, without rustc: parse, check, lower, run.

mod analysis;
mod assist;
mod check;
mod collect;
mod diagnostic;
mod event;
mod hir;
mod host;
mod infer;
mod items;
mod library;
mod lower;
mod model;
mod native;
mod source;
mod sym;
mod syntax;
mod ty;
mod vm;

pub use assist::{Completion, CompletionKind, Hover, Position, Signature, complete, hover, signature};
pub use diagnostic::{Diagnostic, Related, Severity};
pub use event::{Ending, Limits, Listener, Outcome, RunEvent, StackFrame};
pub use source::{SourceFile, SourceFiles, Span};

/// Every problem of a program, in the order of its text; nothing runs.
///
/// ```
/// let files = fieldbook_script::SourceFiles::single("fn main() { let x = ; }");
/// assert_eq!(fieldbook_script::check(&files)[0].span.line, 1);
/// ```
pub fn check(files: &SourceFiles) -> Vec<Diagnostic> {
    let analysis = analysis::analyse(files);
    analysis.cx.problems.into_iter().map(|problem| problem.public(files)).collect()
}

/// Checks a program and, when it has no errors, runs it; the listener gets every event of the run in order.
pub fn run(files: &SourceFiles, limits: Limits, listener: &mut dyn Listener) -> Outcome {
    let mut analysis = analysis::analyse(files);
    let program = match (analysis.has_errors(), analysis.main) {
        (false, Some(main)) => lower::lower(&mut analysis.cx, &mut analysis.checked, main),
        _ => Err(Vec::new()),
    };
    let mut problems = analysis.cx.problems;
    match program {
        Ok(program) => {
            let ending = vm::Vm::new(program.into(), files, limits, listener).run();
            Outcome::Ran { ending, diagnostics: public(problems, files) }
        }
        Err(unsupported) => {
            problems.extend(unsupported);
            Outcome::Rejected { diagnostics: public(problems, files) }
        }
    }
}

fn public(problems: Vec<diagnostic::Problem>, files: &SourceFiles) -> Vec<Diagnostic> {
    problems.into_iter().map(|problem| problem.public(files)).collect()
}
