//! What the interpreter once did otherwise than the compiled library: limits of decimals, NULL where none is admitted, calls
//! and declarations that it did not know. Each program does the same when rustc compiles it.

use fieldbook_script::{Limits, Outcome, RunEvent, SourceFiles};

fn run(program: &str) -> (String, Outcome) {
    let mut text = String::new();
    let mut listen = |event: RunEvent| match event {
        RunEvent::Stdout { text: more, .. } => text.push_str(&more),
        RunEvent::Error { message, .. } => text.push_str(&format!("panic: {message}\n")),
        _ => {}
    };
    let program = format!("use fieldbook::prelude::*;\n{program}");
    let outcome = fieldbook_script::run(&SourceFiles::single(&program), Limits::default(), &mut listen);
    (text, outcome)
}

#[track_caller]
fn prints(program: &str, expected: &str) {
    let (text, outcome) = run(program);
    if let Outcome::Rejected { diagnostics } = outcome {
        panic!("rejected: {diagnostics:?}");
    }
    assert_eq!(text, expected);
}

/// The messages that reject a program.
#[track_caller]
fn rejected(program: &str) -> Vec<String> {
    match run(program).1 {
        Outcome::Rejected { diagnostics } => diagnostics.into_iter().map(|it| it.message).collect(),
        _ => panic!("not rejected"),
    }
}

#[test]
fn decimals_keep_their_limits() {
    prints(
        r#"
#[model]
struct Price {
    #[field(ge = 0, lt = 100)]
    amount: Decimal,
}
fn main() {
    for text in ["-0.01", "0", "99.99", "100"] {
        println!("{text} {}", Price::model_validate(json!({ "amount": text })).is_ok());
    }
}"#,
        "-0.01 false\n0 true\n99.99 true\n100 false\n",
    );
}

#[test]
fn a_null_that_no_type_admits_is_an_error() {
    prints(
        r#"
#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(nullable = true)]
    name: String,
}
fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    session.exec(text("INSERT INTO hero (id) VALUES (1)"))?;
    match session.get(Hero, 1) {
        Ok(Some(hero)) => match hero.try_name() {
            Ok(name) => println!("{name}"),
            Err(error) => println!("{:?}", error.kind()),
        },
        Ok(None) => println!("none"),
        Err(error) => println!("{:?}", error.kind()),
    }
    Ok(())
}"#,
        "Value\n",
    );
}

#[test]
fn sessions_expire_and_expunge_everything_and_errors_are_made() {
    prints(
        r#"
#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}
fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    let hero = Hero::builder().name("Rusty-Man").build();
    session.add(&hero);
    session.flush()?;
    session.exec(text("UPDATE hero SET name = 'Dive Wonder'"))?;
    println!("{}", hero.name());
    session.expire_all();
    println!("{}", hero.name());
    session.expunge_all();
    println!("{}", session.contains(&hero));
    let error = Error::new(fieldbook::ErrorKind::Validation, "not this one");
    println!("{error} {}", error.is_validation());
    Ok(())
}"#,
        "Rusty-Man\nDive Wonder\nfalse\nnot this one true\n",
    );
}

/// Two tables, with these options of the list.
fn team(options: &str, more: &str) -> String {
    format!(
        "#[model(table)]
struct Team {{
    #[field(primary_key)]
    id: Option<i64>,
    {more}
    #[relationship({options})]
    heroes: Vec<Hero>,
}}
#[model(table)]
struct Hero {{
    #[field(primary_key)]
    id: Option<i64>,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}}
fn main() {{}}"
    )
}

#[test]
fn back_populates_leads_to_what_leads_back() {
    let right = team("back_populates = team", "");
    prints(&right, "");
    let messages = rejected(&team("back_populates = taem", ""));
    assert!(
        messages[0].contains("`Hero` has no relationship `taem` for `back_populates` of `Team.heroes`"),
        "{messages:?}"
    );
    let messages = rejected(&team("cascade_delete", ""));
    assert!(messages[0].contains("`Team.heroes` does not point back to `Hero.team`"), "{messages:?}");
}

#[test]
fn children_are_not_left_alone_and_deleted() {
    let messages = rejected(&team("back_populates = team, cascade_delete, passive_deletes = All", ""));
    assert_eq!(
        messages,
        [
            "`passive_deletes = All` of relationship `heroes` leaves children alone, and `cascade_delete` deletes them; choose one, or `passive_deletes = On`"
        ]
    );
}

#[test]
fn lists_of_models_are_no_columns() {
    let messages = rejected(&team("back_populates = team", "tags: Vec<Hero>,"));
    assert!(
        messages[0].contains("field `tags` of table model `Team` has a type that no column can hold"),
        "{messages:?}"
    );
    prints(&team("back_populates = team", "image: Vec<u8>, tags: Vec<String>, at: Option<(i64, f64)>,"), "");
}
