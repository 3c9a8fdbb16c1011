//! Hints: each rule speaks of the programs that it is for, is silent about those that look alike, and its change of the
//! program does what it says.

use std::time::Duration;

use fieldbook_book::SourceFile as Shown;
use fieldbook_script::{Ending, Limits, Outcome, SourceFiles, run};
use fieldbook_site::state::{
    event::Event,
    hint::{Hint, hints},
    plan::lines,
    transcript::Transcript,
};
use serde::Deserialize;

/// Two models and a few rows.
const MODELS: &str = r#"use fieldbook::prelude::*;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = team)]
    heroes: Vec<Hero>,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i64>,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}

fn fill(engine: &Engine) -> Result<()> {
    engine.create_all((Team, Hero))?;
    let session = Session::new(engine);
    for number in 1..=10 {
        let team = Team::builder().name(format!("Team {number}")).build();
        session.add(&Hero::builder().name(format!("Hero {number}")).age(20 + number).team(&team).build());
    }
    session.commit()
}
"#;

/// The program with this in its `main`.
fn program(body: &str) -> String {
    format!(
        "{MODELS}\nfn main() -> Result<()> {{\n    let engine = create_engine(\"sqlite://\")?;\n    fill(&engine)?;\n    let session = Session::new(&engine);\n{body}\n    Ok(())\n}}\n"
    )
}

fn ran(text: &str) -> Transcript {
    let text = text.to_owned();
    let thread = std::thread::Builder::new().stack_size(256 << 20).spawn(move || {
        let mut transcript = Transcript::default();
        let limits = Limits { time: Duration::from_secs(60), ..Limits::default() };
        let outcome = run(&SourceFiles::single(&text), limits, &mut |event: fieldbook_script::RunEvent| {
            let json = serde_json::to_value(&event).expect("an event is JSON");
            transcript.push(Event::deserialize(json).expect("the page understands it"));
        });
        match outcome {
            Outcome::Ran { ending: Ending::Ok, .. } => {}
            other => panic!("{other:?}\n{text}"),
        }
        transcript
    });
    thread.expect("a thread").join().expect("the program runs")
}

fn found(text: &str) -> (Transcript, Vec<Hint>) {
    let transcript = ran(text);
    let found = hints(&transcript, &[Shown { name: "main.rs".to_owned(), text: text.to_owned() }]);
    (transcript, found)
}

/// The hints of a program with this body, by their rules.
fn rules(body: &str) -> Vec<&'static str> {
    found(&program(body)).1.iter().map(|hint| hint.rule).collect()
}

/// Reads the program again after the only hint's change.
fn after_the_fix(text: &str) -> (Transcript, Transcript, String) {
    let (before, found) = found(text);
    let fixes: Vec<_> = found.iter().filter_map(|hint| hint.fix.clone()).collect();
    let [fix] = fixes.as_slice() else { panic!("{found:?}") };
    (before, ran(&fix.text), fix.text.clone())
}

#[test]
fn a_relationship_that_is_loaded_parent_by_parent_is_found() {
    let text =
        program("    for team in session.exec(select(Team))? {\n        println!(\"{}\", team.heroes().len());\n    }");
    let (_, hints) = found(&text);
    assert_eq!(hints.len(), 1, "{hints:?}");
    assert_eq!((hints[0].rule, hints[0].statements.len()), ("loaded-singly", 10));
    assert!(hints[0].text.contains("10 times, once for each Team"), "{}", hints[0].text);
    let (before, after, fixed) = after_the_fix(&text);
    assert!(fixed.contains("select(Team).options(selectin_load(Team.heroes))"), "{fixed}");
    let reads = |run: &Transcript| run.results().count();
    assert_eq!((reads(&before), reads(&after)), (11, 2));
    assert_eq!(before.output, after.output);
    assert_eq!(found_rules(&fixed), Vec::<&str>::new());
}

fn found_rules(text: &str) -> Vec<&'static str> {
    found(text).1.iter().map(|hint| hint.rule).collect()
}

#[test]
fn the_other_side_is_found_too() {
    let text = program(
        "    let heroes = session.exec(select(Hero))?.all();\n    for hero in &heroes {\n        println!(\"{:?}\", hero.team().map(|team| team.name()));\n    }",
    );
    let (_, _, fixed) = after_the_fix(&text);
    assert!(fixed.contains("select(Hero).options(selectin_load(Hero.team))"), "{fixed}");
}

#[test]
fn the_books_own_chapter_shows_it() {
    let text = std::fs::read_to_string("book/03-relationships/05-load-relationships/main.rs").expect("the chapter");
    let (_, hints) = found(&text);
    assert_eq!(hints.iter().map(|hint| hint.rule).collect::<Vec<_>>(), ["loaded-singly"]);
    let fixed = &hints[0].fix.as_ref().expect("a change").text;
    assert_eq!(ran(fixed).output, ran(&text).output);
}

#[test]
fn queries_that_only_look_repeated_are_left_alone() {
    assert_eq!(
        rules(
            "    for team in session.exec(select(Team).options(selectin_load(Team.heroes)))? {\n        println!(\"{}\", team.heroes().len());\n    }"
        ),
        Vec::<&str>::new()
    );
    // The same line asks the same thing, of no parent.
    assert_eq!(
        rules(
            "    for number in 1..5 {\n        let found = session.exec(select(Team.name).order_by(Team.id))?.all();\n        println!(\"{number} {}\", found[0]);\n    }"
        ),
        Vec::<&str>::new()
    );
    // Two parents are no pattern.
    assert_eq!(
        rules(
            "    for team in session.exec(select(Team).limit(2))? {\n        println!(\"{}\", team.heroes().len());\n    }"
        ),
        Vec::<&str>::new()
    );
}

#[test]
fn objects_that_a_commit_expired_are_found() {
    let again = "    let heroes = session.exec(select(Hero))?.all();\n    session.commit()?;\n    for hero in &heroes {\n        println!(\"{}\", hero.name());\n    }";
    assert_eq!(rules(again), ["expired"]);
    let anew = "    let heroes = session.exec(select(Hero))?.all();\n    session.commit()?;\n    let heroes2 = session.exec(select(Hero))?.all();\n    for hero in &heroes2 {\n        println!(\"{} of {}\", hero.name(), heroes.len());\n    }";
    assert_eq!(rules(anew), Vec::<&str>::new());
}

#[test]
fn a_commit_in_a_loop_is_found() {
    let inside = "    for number in 0..4 {\n        session.add(&Team::builder().name(format!(\"New {number}\")).build());\n        session.commit()?;\n    }";
    assert_eq!(rules(inside), ["commits"]);
    let after = "    for number in 0..4 {\n        session.add(&Team::builder().name(format!(\"New {number}\")).build());\n    }\n    session.commit()?;";
    assert_eq!(rules(after), Vec::<&str>::new());
    let apart = "    session.add(&Team::builder().name(\"A\").build());\n    session.commit()?;\n    session.add(&Team::builder().name(\"B\").build());\n    session.commit()?;\n    session.add(&Team::builder().name(\"C\").build());\n    session.commit()?;";
    assert_eq!(rules(apart), Vec::<&str>::new());
}

#[test]
fn rows_that_are_only_counted_are_found() {
    assert_eq!(rules("    println!(\"{}\", session.exec(select(Hero))?.all().len());"), ["counted"]);
    assert_eq!(rules("    println!(\"{}\", session.exec(select(Hero))?.all()[0].name());"), Vec::<&str>::new());
}

#[test]
fn changes_that_nothing_commits_are_found() {
    let lost = "    session.add(&Team::builder().name(\"Lost\").build());\n    session.flush()?;";
    assert_eq!(rules(lost), ["uncommitted"]);
    assert_eq!(rules(&format!("{lost}\n    session.commit()?;")), Vec::<&str>::new());
    assert_eq!(rules(&format!("{lost}\n    session.rollback()?;")), Vec::<&str>::new());
}

#[test]
fn a_table_that_is_read_whole_for_a_column_is_found() {
    let text = program(
        "    for hero in session.exec(select(Hero).filter(Hero.age.gt(28)))? {\n        println!(\"{}\", hero.name());\n    }",
    );
    let (before, after, fixed) = after_the_fix(&text);
    assert!(fixed.contains("    #[field(index)]\n    age: Option<i64>,"), "{fixed}");
    let plan = |run: &Transcript| {
        let index = run.results().last().expect("a query").0;
        lines(run.plan(index)).iter().map(|line| line.detail.clone()).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(plan(&before), "SCAN hero");
    assert_eq!(plan(&after), "SEARCH hero USING INDEX ix_hero_age (age>?)");
    assert_eq!(found_rules(&fixed), Vec::<&str>::new());
    // A key is an index, and a pattern is not what an index is for.
    assert_eq!(
        rules("    println!(\"{:?}\", session.exec(select(Hero.name).filter(Hero.id.eq(3)))?.first());"),
        Vec::<&str>::new()
    );
    assert_eq!(
        rules("    println!(\"{:?}\", session.exec(select(Hero.name).filter(Hero.name.like(\"%1\")))?.first());"),
        Vec::<&str>::new()
    );
}

#[test]
fn a_plan_reads_in_words() {
    let (transcript, _) =
        found(&program("    println!(\"{:?}\", session.exec(select(Hero.name).order_by(Hero.name))?.first());"));
    let index = transcript.results().last().expect("a query").0;
    let words: Vec<String> = lines(transcript.plan(index)).into_iter().map(|line| line.words).collect();
    assert_eq!(words, ["reads every row of hero", "sorts what was found, for ORDER BY"]);
}
