//! What every text must survive: the check, what an editor asks, and a short run.

use fieldbook_script::{Limits, Position, SourceFiles};

/// Little enough that thousands of programs run in seconds.
pub fn limits() -> Limits {
    Limits { steps: 50_000, memory: 4 << 20, output: 1 << 14, ..Limits::default() }
}

/// Everything is asked of the text; `place` chooses where the editor's cursor is.
pub fn survive(text: &str, place: usize) {
    let files = SourceFiles::single(text);
    let found = fieldbook_script::check(&files);
    let lines = text.split('\n').count() as u32 + 1;
    for diagnostic in &found {
        assert!(diagnostic.span.line <= lines, "{diagnostic:?} is outside the text");
        assert!(!diagnostic.render(&files).is_empty());
    }
    let before: String = text.chars().take(place).collect();
    let line = before.matches('\n').count() as u32 + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() as u32 + 1;
    let position = Position { file: "main.rs".into(), line, column };
    fieldbook_script::complete(&files, &position);
    fieldbook_script::hover(&files, &position);
    fieldbook_script::signature(&files, &position);
    fieldbook_script::run(&files, limits(), &mut |_| {});
}
