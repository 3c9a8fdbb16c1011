//! Declarations: what the options of fields and models make of the schema and the table.

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

mod heroes {
    use fieldbook::prelude::*;

    #[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
    pub enum Power {
        Flight,
        #[field(rename = "super_strength")]
        Strength,
    }

    #[model]
    pub struct HeroBase {
        #[field(index, min_length = 2)]
        pub name: String,
        #[field(default = Power::Flight)]
        pub power: Power,
        pub spare: Option<Power>,
    }
}

use heroes::{HeroBase, Power};

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
}

#[model(table, extends = HeroBase, check("age >= 0"), unique(name, age), index(age, name, where = "age > 3"))]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(ge = 0, le = 3000000000)]
    age: Option<i64>,
    #[field(foreign_key = Team.id, ondelete = SetNull)]
    team_id: Option<i64>,
    #[field(server_default = "'x'", nullable = false)]
    note: Option<String>,
}

#[model(extends = heroes::HeroBase, all_optional)]
struct HeroUpdate {}

fn ddl(engine: &Engine) -> Vec<String> {
    let log = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let sink = log.clone();
    engine.observe(move |event| {
        if let Event::Statement(statement) = event
            && statement.sql.starts_with("CREATE")
        {
            sink.lock().unwrap().push(statement.sql.to_string());
        }
    });
    engine.create_all((Team, Hero)).unwrap();
    let log = log.lock().unwrap();
    log.clone()
}

#[test]
fn a_table_inherits_columns_first_and_declares_its_constraints() {
    let engine = create_engine("sqlite://").unwrap();
    let ddl = ddl(&engine);
    assert_eq!(
        ddl[1..],
        [
            "CREATE TABLE hero (\n    name VARCHAR NOT NULL,\n    power VARCHAR(14) NOT NULL,\n    spare VARCHAR(14),\n    id INTEGER NOT NULL,\n    age INTEGER,\n    team_id INTEGER,\n    note VARCHAR DEFAULT 'x' NOT NULL,\n    PRIMARY KEY (id),\n    FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE SET NULL,\n    CHECK (age >= 0),\n    UNIQUE (name, age)\n)",
            "CREATE INDEX ix_hero_name ON hero (name)",
            "CREATE INDEX ix_hero_age_name ON hero (age, name) WHERE age > 3",
        ]
    );
}

#[test]
fn inherited_fields_have_their_types_and_defaults() {
    let hero = Hero::builder().name("Deadpond").age(12).build();
    assert_eq!(hero.power(), Power::Flight);
    assert_eq!(hero.spare(), None);
    hero.set_spare(Power::Strength);
    assert_eq!(
        format!("{hero:?}"),
        r#"Hero { name: "Deadpond", power: Flight, spare: Some(Strength), id: None, age: Some(12), team_id: None, note: None }"#
    );
    let update = HeroUpdate::builder().power(Power::Strength).build();
    assert_eq!((update.power(), update.name()), (Some(Power::Strength), None));
}

#[model(table = "memberships", comment = "who is in which team")]
struct Membership {
    #[field(primary_key, foreign_key = Team.id)]
    team_id: i64,
    #[field(primary_key)]
    person: String,
    #[field(nullable = false, sql_type = "DECIMAL(3)")]
    rank: Option<i64>,
    #[field(repr = false)]
    secret: Option<String>,
}

#[test]
fn a_key_may_have_several_columns_and_a_table_a_name_of_its_own() {
    let engine = create_engine("sqlite://").unwrap();
    let log = crate::log::Log::of(&engine);
    engine.create_all((Team, Membership)).unwrap();
    let sql = log.take();
    let table = sql.iter().find(|sql| sql.contains("CREATE TABLE memberships"));
    assert_eq!(
        table.unwrap(),
        "CREATE TABLE memberships ( team_id INTEGER NOT NULL, person VARCHAR NOT NULL, rank DECIMAL(3) NOT NULL, secret VARCHAR, PRIMARY KEY (team_id, person), FOREIGN KEY(team_id) REFERENCES team (id) )"
    );
    let session = Session::new(&engine);
    session.add(&Team::builder().id(1).name("Z").build());
    let member = Membership::builder().team_id(1).person("A").rank(2).secret("s").build();
    assert_eq!(format!("{member:?}"), r#"Membership { team_id: 1, person: "A", rank: Some(2) }"#);
    session.add(&member);
    session.commit().unwrap();
    let found = session.get(Membership, (1, "A")).unwrap().unwrap();
    assert_eq!(found.rank(), Some(2));
    session.add(&Membership::builder().team_id(1).person("A").rank(2).build());
    assert!(session.commit().unwrap_err().is_integrity());
}

#[model(
    table,
    check("low <= high", name = "in_order"),
    unique(low, high, name = "once"),
    index(low, high, unique, name = "by_both", where = "low > 0")
)]
struct Span {
    #[field(primary_key)]
    id: Option<i64>,
    low: i64,
    high: i64,
    #[field(generated = "high - low", index)]
    width: i64,
    #[field(default = Decimal::ONE, max_digits = 5, decimal_places = 3)]
    weight: Decimal,
}

#[test]
fn constraints_of_the_table_may_have_names_and_are_the_databases_to_check() {
    let engine = create_engine("sqlite://").unwrap();
    let log = crate::log::Log::of(&engine);
    engine.create_all(Span).unwrap();
    let created: Vec<String> = log.take().into_iter().filter(|sql| sql.starts_with("CREATE")).collect();
    assert_eq!(
        created,
        [
            "CREATE TABLE span ( id INTEGER NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL, width INTEGER NOT NULL GENERATED ALWAYS AS (high - low), weight NUMERIC(5, 3) NOT NULL, PRIMARY KEY (id), CONSTRAINT in_order CHECK (low <= high), CONSTRAINT once UNIQUE (low, high) )",
            "CREATE INDEX ix_span_width ON span (width)",
            "CREATE UNIQUE INDEX by_both ON span (low, high) WHERE low > 0",
        ]
    );
    let session = Session::new(&engine);
    let span = Span::builder().low(1).high(3).weight(Decimal::new(11, 1)).build();
    session.add(&span);
    session.commit().unwrap();
    assert_eq!((span.width(), span.weight().to_string().as_str()), (2, "1.100"));
    for (low, high, message) in [(2, 1, "CHECK constraint failed: in_order"), (1, 3, "UNIQUE constraint failed")] {
        session.add(&Span::builder().low(low).high(high).build());
        let error = session.flush().unwrap_err();
        assert!(error.is_integrity() && error.to_string().starts_with(message), "{error}");
        session.rollback().unwrap();
    }
}

#[test]
fn what_is_stored_must_fit_the_type_when_it_is_read() {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all((Team, Hero)).unwrap();
    let session = Session::new(&engine);
    session.exec(text("INSERT INTO hero (id, name, power) VALUES (1, 'x', 'Blue')")).unwrap();
    let error = session.get(Hero, 1).unwrap_err();
    assert!(error.is_value());
    assert_eq!(
        error.to_string(),
        "Hero.power cannot be read: 'Blue' is not among the names of enum Power; its names are Flight, super_strength"
    );
}

#[model(table)]
struct Meeting {
    #[field(primary_key)]
    id: Option<i64>,
    at: Timestamp,
    local: Option<civil::DateTime>,
}

#[test]
fn a_time_with_a_zone_is_stored_as_utc_and_read_as_the_same_instant() {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all(Meeting).unwrap();
    let meeting = Meeting::model_validate(json!({"at": "2024-02-29T01:30:00+02:00"})).unwrap();
    let session = Session::new(&engine);
    session.add(&meeting);
    session.commit().unwrap();
    let stored = session.exec(text("SELECT at FROM meeting")).unwrap().one().unwrap();
    assert_eq!(stored.get::<String>(0).unwrap(), "2024-02-28 23:30:00.000000");
    assert_eq!(meeting.at(), "2024-02-29T01:30:00+02:00".parse().unwrap());
    assert_eq!(meeting.model_dump().to_json()["at"], "2024-02-28T23:30:00Z");
    let error = Meeting::model_validate(json!({"at": 0, "local": "2024-01-01T00:00:00Z"})).unwrap_err();
    assert_eq!(error.problems()[0].kind, "timezone_naive");
}

#[test]
fn models_may_be_local_and_fields_may_be_called_like_keywords() {
    #[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
    pub enum Kind {
        Only,
    }

    #[model]
    pub struct Base {
        r#type: String,
        kind: Option<Kind>,
    }

    #[model(table, extends = Base)]
    struct Thing {
        #[field(primary_key)]
        id: Option<i64>,
    }

    let thing = Thing::builder().r#type("a").kind(Kind::Only).build();
    thing.set_type("b");
    assert_eq!((thing.r#type().as_str(), thing.kind()), ("b", Some(Kind::Only)));
    assert_eq!(thing.model_dump().to_json(), json!({"type": "b", "kind": "Only", "id": null}));
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all(Thing).unwrap();
    let session = Session::new(&engine);
    session.add(&thing);
    session.commit().unwrap();
    let found = session.exec(select(Thing.r#type).filter(Thing.kind.eq(Kind::Only)));
    assert_eq!(found.unwrap().all(), ["b"]);
}
