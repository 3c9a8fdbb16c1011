//! Programs with `$0` where the editor's cursor is.

use fieldbook_script::{Completion, CompletionKind, Position, SourceFile, SourceFiles};

/// A program with two models, for tests that only write a body.
pub const MODELS: &str = r#"
use fieldbook::prelude::*;

/// Someone who helps.
#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    /// What the hero is called.
    name: String,
    age: Option<i64>,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = "heroes")]
    team: Option<Team>,
}

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = "team")]
    heroes: Vec<Hero>,
}
"#;

/// The program without `$0`, and where it stood.
pub fn split(text: &str) -> (SourceFiles, Position) {
    let at = text.find("$0").expect("the program has a cursor");
    let before = &text[..at];
    let line = before.matches('\n').count() as u32 + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() as u32 + 1;
    let files = SourceFiles { files: vec![SourceFile { name: "main.rs".into(), text: text.replacen("$0", "", 1) }] };
    (files, Position { file: "main.rs".into(), line, column })
}

pub fn complete(text: &str) -> Vec<Completion> {
    let (files, position) = split(text);
    fieldbook_script::complete(&files, &position)
}

/// Each line of `expected` is `label: detail` of an item that must be there, in this order.
pub fn check(text: &str, expected: &str) {
    let found = complete(text);
    let lines: Vec<String> = found.iter().map(|item| format!("{}: {}", item.label, item.detail)).collect();
    let mut from = 0;
    for line in expected.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match lines[from..].iter().position(|known| known == line) {
            Some(at) => from += at + 1,
            None => panic!("no `{line}` from number {from} on in:\n{}", lines.join("\n")),
        }
    }
    for item in &found {
        let words = item.documentation.as_deref().unwrap_or_default();
        let documented = !words.is_empty() || !matches!(item.kind, CompletionKind::Method | CompletionKind::Field);
        assert!(documented && !words.contains('\n'), "{item:?}");
    }
}

/// A body of `main` after the models.
pub fn with_models(body: &str) -> String {
    format!("{MODELS}\nfn main() -> fieldbook::Result<()> {{\n    {body}\n    Ok(())\n}}\n")
}

pub fn labels(text: &str) -> Vec<String> {
    complete(text).into_iter().map(|item| item.label).collect()
}
