//! Whether rustc and the checker say the same about a program.

use fieldbook_script::Diagnostic;

use crate::complaint::Complaint;

/// How the two answers disagree, the worst first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Class {
    RefusedHere,
    AcceptedHere,
    OtherReason,
}

/// rustc reports by phases, the checker by lines: its first error is to be rustc's first, or the first of rustc's by line.
pub fn class(theirs: &[Complaint], ours: &[Diagnostic]) -> Option<Class> {
    let Some(first) = ours.first() else { return (!theirs.is_empty()).then_some(Class::AcceptedHere) };
    let first = Complaint { line: first.span.line.into(), code: first.code.clone() };
    let by_line = theirs.iter().min_by_key(|complaint| complaint.line);
    match theirs.is_empty() {
        true => Some(Class::RefusedHere),
        false if theirs.first() == Some(&first) || by_line == Some(&first) => None,
        false => Some(Class::OtherReason),
    }
}

/// The first three errors of each, a line each.
pub fn beside(theirs: &str, ours: &[Diagnostic]) -> String {
    let theirs: serde_json::Value = serde_json::from_str(theirs).expect("it was read before");
    let theirs = theirs.as_array().into_iter().flatten().take(3);
    let theirs = theirs.map(|one| format!("  rustc: {}, line {}: {}\n", one["code"], one["line"], one["message"]));
    let ours = ours.iter().take(3).map(|one| {
        let code = one.code.as_deref().unwrap_or("none");
        format!("  here:  {code}, line {}: {}\n", one.span.line, one.message)
    });
    theirs.chain(ours).collect()
}
