//! The sheet: edits, tabs, reset, and what the check found in it.

use fieldbook_book::{Program, SourceFile};
use fieldbook_site::state::{
    diagnostic::{Diagnostic, Severity, Span, has_errors, sort, summary},
    latest::Latest,
    program::{Sheet, may_use_files},
};

fn program() -> Program {
    let file = |name: &str, text: &str| SourceFile { name: name.to_owned(), text: text.to_owned() };
    Program {
        name: "main".to_owned(),
        files: vec![file("main.rs", "fn main() {}"), file("models.rs", "// models")],
        ..Program::default()
    }
}

#[test]
fn it_is_edited_only_while_it_differs() {
    let mut sheet = Sheet::new(program());
    assert!(!sheet.is_edited());
    assert!(sheet.set_text("fn main() { }"));
    assert!(sheet.is_edited());
    assert!(!sheet.set_text("fn main() { }"), "the same text changes nothing");
    assert!(sheet.set_text("fn main() {}"));
    assert!(!sheet.is_edited());
}

#[test]
fn tabs_keep_their_own_texts() {
    let mut sheet = Sheet::new(program());
    assert!(sheet.open("models.rs"));
    sheet.set_text("// mine");
    assert!(sheet.open("main.rs"));
    assert_eq!(sheet.text(), "fn main() {}");
    assert_eq!(sheet.files()[1].text, "// mine");
    assert!(!sheet.open("nothing.rs"));
    assert_eq!(sheet.active(), "main.rs");
}

#[test]
fn files_are_added_under_a_modules_name_and_taken_away() {
    let mut sheet = Sheet::new(program());
    assert_eq!(sheet.add(" heroes "), Ok(()));
    assert_eq!(sheet.active(), "heroes.rs");
    assert!(sheet.is_edited());
    for wrong in ["", "heroes.rs", "Heroes", "1st", "a-b", "../x", "x.txt"] {
        assert!(sheet.add(wrong).is_err(), "{wrong}");
    }
    assert!(sheet.remove("heroes.rs"));
    assert!(!sheet.remove("main.rs"), "the program needs its first file");
    assert!(!sheet.is_edited());
}

#[test]
fn reset_returns_every_file_and_hands_the_readers_back() {
    let mut sheet = Sheet::new(program());
    sheet.set_text("mine");
    let had = sheet.reset();
    assert_eq!(had[0].text, "mine");
    assert_eq!(sheet.files(), program().files);
}

#[test]
fn a_program_without_files_is_an_empty_main() {
    let sheet = Sheet::new(Program::default());
    assert_eq!((sheet.active(), sheet.is_empty()), ("main.rs", true));
    assert_eq!(Sheet::new(program()).with_files(Vec::new()).files(), program().files);
}

fn found(severity: Severity, file: &str, line: u32) -> Diagnostic {
    let span = Span { file: file.to_owned(), line, column: 1, end_line: line, end_column: 2 };
    let (code, message, label) = (None, String::new(), None);
    Diagnostic { severity, code, message, span, label, help: Vec::new(), related: Vec::new() }
}

#[test]
fn diagnostics_stand_in_the_order_of_the_tabs_and_lines() {
    let mut all = vec![
        found(Severity::Warning, "models.rs", 1),
        found(Severity::Warning, "main.rs", 9),
        found(Severity::Error, "main.rs", 9),
        found(Severity::Error, "main.rs", 2),
    ];
    sort(&mut all, &["main.rs".to_owned(), "models.rs".to_owned()]);
    let order: Vec<_> = all.iter().map(|one| (one.span.file.as_str(), one.span.line, one.severity)).collect();
    let (error, warning) = (Severity::Error, Severity::Warning);
    assert_eq!(
        order,
        [("main.rs", 2, error), ("main.rs", 9, error), ("main.rs", 9, warning), ("models.rs", 1, warning)]
    );
    assert_eq!(summary(&all).as_deref(), Some("2 errors, 2 warnings"));
    assert!(has_errors(&all));
    assert_eq!(summary(&[]), None);
}

#[test]
fn only_the_latest_request_counts() {
    let mut latest = Latest::default();
    let first = latest.ask();
    assert!(latest.is(first));
    let second = latest.ask();
    assert!(!latest.is(first) && latest.is(second));
}

#[test]
fn a_program_that_can_have_used_a_file_is_known() {
    for text in [
        r#"create_engine("sqlite:///heroes.db")"#,
        r#"create_engine(&format!("sqlite://{path}"))"#,
        r#"let memory = create_engine("sqlite://")?; let file = create_engine("sqlite:////tmp/x")?;"#,
        r#"let url = "sqlite://".to_owned() + "/heroes.db";"#,
    ] {
        assert!(may_use_files(text), "{text}");
    }
    for text in ["", r#"create_engine("sqlite://")?"#, r#"create_engine("sqlite:///:memory:")"#] {
        assert!(!may_use_files(text), "{text}");
    }
}
