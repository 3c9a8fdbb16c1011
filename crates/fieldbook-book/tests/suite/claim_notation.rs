//! Claims are read from the text, hold what they say, and fail where the run says otherwise.

use std::{fs, path::PathBuf};

use fieldbook_book::{Block, Chapter, Inline, Run, load};
use serde_json::json;

/// Loads a book of one chapter with this text beside an empty program.
fn chapter(name: &str, text: &str) -> Result<Chapter, String> {
    let root: PathBuf = std::env::temp_dir().join(format!("fieldbook-claims-{}-{name}", std::process::id()));
    let folder = root.join("01-p/01-c");
    fs::create_dir_all(&folder).expect("a folder for the test");
    fs::write(folder.join("chapter.md"), format!("# T\n\n{text}\n")).expect("a file for the test");
    fs::write(folder.join("main.rs"), "fn main() {\n    one();\n    two();\n}\n").expect("a file for the test");
    let loaded = load(&root).map_err(|error| error.to_string());
    fs::remove_dir_all(&root).expect("the folder is ours");
    Ok(loaded?.chapters.remove(0).2)
}

/// A run that prints, sends two inserts and a select in a transaction, and stores two rows.
fn run() -> Run {
    let mut run = Run { source: "fn main() {}".to_owned(), ..Run::default() };
    for event in [
        json!({"event": "transaction", "action": "begin"}),
        json!({"event": "statement", "sql": "INSERT INTO jar\n  (label) VALUES (?)", "params": [["plums"]], "row_count": 1}),
        json!({"event": "statement", "sql": "INSERT INTO jar (label) VALUES (?)", "params": [["honey"]], "row_count": 1}),
        json!({"event": "stdout", "text": "stored\n"}),
        json!({"event": "statement", "sql": "SELECT jar.label FROM jar", "params": [[]], "rows": [["plums"], [null]], "row_count": 2}),
        json!({"event": "transaction", "action": "commit"}),
        json!({"event": "request", "id": 1, "name": "Jam", "method": "GET", "path": "/jam"}),
        json!({"event": "response", "id": 1, "status": 404, "body": "{\"detail\":\"Not Found\"}"}),
        json!({"event": "tables", "tables": [{"name": "jar", "row_count": 2}]}),
    ] {
        run.take(&event);
    }
    run
}

/// Whether a claim holds.
fn holds(claim: &str) -> bool {
    let chapter = chapter("holds", claim).expect("it is a claim");
    let run = run();
    chapter.claims.iter().all(|claim| claim.check(&run, &run).is_ok())
}

#[test]
fn claims_hold_and_fail() {
    for (right, wrong) in [
        ("[two `INSERT`s](?sent)", "[one `INSERT`](?sent)"),
        ("[a `BEGIN` and a `COMMIT`](?sent)", "[a `ROLLBACK`](?sent)"),
        ("[three statements](?sent)", "[nothing](?sent)"),
        ("[no `INSERT`](<?sent after \"stored\">)", "[no `INSERT`](<?sent before \"stored\">)"),
        ("[`INSERT … jar`, `SELECT`](?order)", "[`SELECT`, `INSERT`](?order)"),
        ("[`stored`](?prints)", "[`lost`](?prints)"),
        ("[one `404 …Not Found`](?answers)", "[`200`](?answers)"),
        ("[no `SELECT`](<?sent after \"Jam\">)", "[`404`](<?answers before \"Jam\">)"),
        ("[`[\"honey\"]`](?params)", "[`[\"figs\"]`](?params)"),
        ("[two rows](<?rows of \"SELECT\">)", "[three rows](<?rows of \"SELECT\">)"),
        ("[one `NULL`](?returns)", "[one `figs`](?returns)"),
        ("[two in `jar`](?stores)", "[no `jar`](?stores)"),
        ("[`fn main`](?source)", "[`fn other`](?source)"),
        ("[no `x`](?fails)", "[`x`](?fails)"),
        ("[no `E0308`](?refused)", "[`E0308`](?refused)"),
    ] {
        assert!(holds(right), "{right}");
        assert!(!holds(wrong), "{wrong}");
    }
}

#[test]
fn a_claim_that_could_not_fail_is_refused() {
    for text in ["[some text](?sent)", "[`x`](?rows)", "[`x`](?seen)", "[`x`](<?prints near \"y\">)"] {
        assert!(chapter("refused", text).is_err(), "{text}");
    }
}

#[test]
fn a_claim_leaves_its_words_and_a_step_leaves_nothing() {
    let text = "It sends [one `x`](?sent).\n\n```try\n- one();\n+ three();\n= prints `x`\n```\n";
    let chapter = chapter("words", text).expect("it loads");
    let checked = vec![Inline::Text("one ".to_owned()), Inline::Code("x".to_owned())];
    let words = vec![Inline::Text("It sends ".to_owned()), Inline::Checked(checked), Inline::Text(".".to_owned())];
    assert_eq!(chapter.blocks, [Block::Paragraph(words)]);
    assert_eq!((chapter.claims.len(), chapter.steps.len()), (1, 1));
    let changed = chapter.steps[0].perform(&chapter.programs[0]).expect("the place is there");
    assert_eq!(changed.files[0].text, "fn main() {\nthree();\n    two();\n}\n");
}

#[test]
fn a_step_says_where_and_what_comes_of_it() {
    for (text, wrong) in [
        ("```try\n- one();\n+ three();\n```", "says what comes"),
        ("```try\n= prints `x`\n```", "needs a change"),
        ("```try\n* one();\n= prints `x`\n```", "begins with"),
    ] {
        let error = chapter("step", text).expect_err("it is no step");
        assert!(error.contains(wrong), "{error}");
    }
    let missing = chapter("missing", "```try\n- four();\n+ x\n= prints `x`\n```").expect("it reads well");
    assert!(missing.steps[0].perform(&missing.programs[0]).is_err());
}
