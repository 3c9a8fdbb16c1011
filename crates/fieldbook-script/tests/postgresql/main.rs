//! The book's programs on PostgreSQL: each prints what it prints on SQLite, but for those that `differ.txt` gives a reason
//! for.
//!
//! The server is named by `FIELDBOOK_POSTGRESQL`; a database of its own is made there.

#[path = "../../../fieldbook/tests/postgresql/line.rs"]
mod line;

use std::collections::BTreeMap;
use std::net::TcpStream;
use std::path::Path;

use fieldbook::prelude::*;
use fieldbook_script::{Input, Limits, RunEvent, Server, SourceFile, SourceFiles, start_with};
use line::Line;

const BOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../book");

/// Programs that print something else, with the reason; a line each.
const DIFFER: &str = include_str!("differ.txt");

/// What a name that is not in `FIELDBOOK_POSTGRESQL` is added to.
fn server() -> String {
    std::env::var("FIELDBOOK_POSTGRESQL")
        .expect("FIELDBOOK_POSTGRESQL names a server; `cargo xtask test postgresql` starts one")
}

/// The URL of a database of that name on the server, which is made where it is not there.
fn database(name: &str) -> String {
    let server = server();
    let mut shell = create_engine(&server).unwrap().shell().unwrap();
    if shell.send(&format!("SELECT 1 FROM pg_database WHERE datname = '{name}'")).unwrap() == 0 {
        shell.send(&format!("CREATE DATABASE {name}")).unwrap();
    }
    format!("{}/{name}", server.rsplit_once('/').unwrap().0)
}

/// Every program in Rust that the site shows.
fn programs() -> Vec<(String, SourceFiles)> {
    let book = fieldbook_book::load(Path::new(BOOK)).expect("the book can be read");
    let mut found = Vec::new();
    for (part, slug, chapter) in book.chapters {
        for program in chapter.programs.into_iter().filter(|program| !program.is_sheet()) {
            let name = format!("{part}/{slug}/{}", program.name);
            let files = program.answering().files.into_iter();
            let files = files.map(|file| SourceFile { name: file.name, text: file.text });
            found.push((name, SourceFiles { files: files.collect() }));
        }
    }
    found
}

/// What a program prints, and how it ends.
fn printed(files: &SourceFiles, input: Input) -> String {
    let mut printed = String::new();
    let mut listen = |event: RunEvent| match event {
        RunEvent::Stdout { text, .. } => printed.push_str(&text),
        RunEvent::Error { message, .. } => printed.push_str(&format!("error: {message}\n")),
        _ => {}
    };
    let (_, paused) = start_with(files, Limits::default(), input, &mut listen);
    if let Some(serving) = paused.filter(fieldbook_script::Paused::is_serving) {
        serving.shut_down(&mut listen);
    }
    printed
}

/// The same program on a PostgreSQL that is empty.
fn on_postgresql(url: &str, files: &SourceFiles) -> String {
    let mut shell = create_engine(url).unwrap().shell().unwrap();
    shell.send("DROP SCHEMA public CASCADE").unwrap();
    shell.send("CREATE SCHEMA public").unwrap();
    drop(shell);
    let host = url.split_once("://").unwrap().1.split('/').next().unwrap().rsplit('@').next().unwrap();
    let wire = Line(TcpStream::connect(host).unwrap());
    printed(files, Input::default().on(Server::new(url, wire).for_all()))
}

#[test]
fn every_program_of_the_book_prints_on_postgresql_what_it_prints_on_sqlite() {
    let url = database("book_programs");
    let differ: BTreeMap<&str, &str> = DIFFER
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| line.split_once(": ").expect("a program and its reason"))
        .collect();
    let mut wrong = Vec::new();
    let (mut alike, mut seen) = (0, 0);
    for (name, files) in programs() {
        // What is random or measured is no two runs' in common.
        let sqlite = printed(&files, Input::default());
        if sqlite != printed(&files, Input::default()) {
            continue;
        }
        seen += 1;
        let postgresql = on_postgresql(&url, &files);
        match (sqlite == postgresql, differ.get(&*name)) {
            (true, None) => alike += 1,
            (true, Some(reason)) => wrong.push(format!("{name} prints the same; it was to differ: {reason}")),
            (false, Some(_)) => {}
            (false, None) => wrong.push(format!("{name} prints\n{postgresql}\nand on SQLite\n{sqlite}")),
        }
    }
    println!("{alike} of {seen} programs print the same on both");
    assert!(wrong.is_empty(), "{} programs:\n{}", wrong.len(), wrong.join("\n\n"));
    assert!(alike > 50, "{alike}");
}

/// A program over a table of jars, which says what its sessions see.
fn jars(body: &str) -> SourceFiles {
    SourceFiles::single(format!(
        r#"
use fieldbook::prelude::*;

#[model(table)]
struct Jar {{
    #[field(primary_key)]
    id: Option<i64>,
    label: String,
}}

fn jar(label: &str) -> Jar {{
    Jar::builder().label(label).build()
}}

fn count(session: &Session) -> Result<usize> {{
    Ok(session.exec(select(Jar))?.all().len())
}}

fn main() -> Result<()> {{
    let engine = create_engine("sqlite://")?;
    engine.create_all(Jar)?;
    {body}
    Ok(())
}}
"#
    ))
}

#[test]
fn sessions_take_the_one_connection_in_turn() {
    let url = database("turns");
    let program = jars(
        r#"
    let (left, right) = (Session::new(&engine), Session::new(&engine));
    for session in [&left, &right, &left] {
        session.add(&jar("plums"));
        session.commit()?;
        println!("{}", count(session)?);
        session.rollback()?;
    }
    println!("{}", count(&left)?);
    println!("{}", count(&right).unwrap_err());
    left.add(&jar("honey"));
    left.flush()?;
    drop(left);
    println!("{}", count(&right)?);"#,
    );
    let printed = on_postgresql(&url, &program);
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(lines[..4], ["1", "2", "3", "3"], "{printed}");
    assert!(lines[4].contains("one connection here, and another session is in a transaction"), "{printed}");
    assert_eq!(lines[lines.len() - 1], "3", "{printed}");
}

#[test]
fn what_cannot_be_on_it_is_refused() {
    let url = database("refusals");
    let program = jars(
        r#"
    println!("{}", create_engine("sqlite://").unwrap_err());
    println!("{}", create_engine("sqlite:///jars.db?mode=ro").unwrap_err());
    println!("{}", create_engine("sqlite://")?.dispose() == ());"#,
    );
    let printed = on_postgresql(&url, &program);
    assert_eq!(printed.matches("PostgreSQL is one database here").count(), 2, "{printed}");
    assert!(printed.contains("options of SQLite's"), "{printed}");
}
