//! Creating and dropping tables (behaviour.md B.0, A.17).

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::log::Log;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    name: String,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
}

const CHECKS: &str = "BEGIN
    PRAGMA main.table_info(\"team\")
    PRAGMA temp.table_info(\"team\")
    PRAGMA main.table_info(\"hero\")
    PRAGMA temp.table_info(\"hero\")";

const TEAM: &str = "CREATE TABLE team ( id INTEGER NOT NULL, name VARCHAR NOT NULL, PRIMARY KEY (id) )
    CREATE INDEX ix_team_name ON team (name)";

const HERO: &str = "CREATE TABLE hero ( id INTEGER NOT NULL, name VARCHAR NOT NULL, team_id INTEGER, PRIMARY KEY (id), FOREIGN KEY(team_id) REFERENCES team (id) )";

/// Transcript 0: create_all, twice.
#[test]
fn every_table_is_checked_before_any_is_created_in_the_order_of_their_references() {
    let engine = create_engine("sqlite://").unwrap();
    let log = Log::of(&engine);
    engine.create_all((Hero, Team)).unwrap();
    log.check(&format!("{CHECKS}\n{TEAM}\n{HERO}\nCOMMIT"));
    engine.create_all((Hero, Team)).unwrap();
    log.check("BEGIN\nPRAGMA main.table_info(\"team\")\nPRAGMA main.table_info(\"hero\")\nCOMMIT");
}

/// Transcript 0: the second look is only for what the first did not find.
#[test]
fn only_what_is_missing_is_created() {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all(Team).unwrap();
    let log = Log::of(&engine);
    engine.create_all((Team, Hero)).unwrap();
    log.check(&format!(
        "BEGIN
        PRAGMA main.table_info(\"team\")
        PRAGMA main.table_info(\"hero\")
        PRAGMA temp.table_info(\"hero\")
        {HERO}
        COMMIT"
    ));
}

#[test]
fn tables_are_dropped_the_other_way_round() {
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all((Team, Hero)).unwrap();
    let log = Log::of(&engine);
    engine.drop_all((Team, Hero)).unwrap();
    log.check(
        "BEGIN
        PRAGMA main.table_info(\"hero\")
        PRAGMA main.table_info(\"team\")
        DROP TABLE hero
        DROP TABLE team
        COMMIT",
    );
    engine.drop_all((Team, Hero)).unwrap();
    assert!(log.take().iter().all(|line| !line.starts_with("DROP")));
}

#[test]
fn tables_may_refer_to_each_other() {
    #[model(table)]
    struct Hen {
        #[field(primary_key)]
        id: Option<i64>,
        #[field(foreign_key = Egg.id)]
        egg_id: Option<i64>,
    }

    #[model(table)]
    struct Egg {
        #[field(primary_key)]
        id: Option<i64>,
        #[field(foreign_key = Hen.id)]
        hen_id: Option<i64>,
    }

    let engine = create_engine("sqlite://").unwrap();
    let log = Log::of(&engine);
    engine.create_all((Hen, Egg)).unwrap();
    let created: Vec<String> = log.take().into_iter().filter(|line| line.starts_with("CREATE")).collect();
    assert_eq!(
        created,
        [
            "CREATE TABLE hen ( id INTEGER NOT NULL, egg_id INTEGER, PRIMARY KEY (id), FOREIGN KEY(egg_id) REFERENCES egg (id) )",
            "CREATE TABLE egg ( id INTEGER NOT NULL, hen_id INTEGER, PRIMARY KEY (id), FOREIGN KEY(hen_id) REFERENCES hen (id) )",
        ]
    );
}

#[test]
fn an_object_without_columns_of_its_own_is_inserted_with_its_defaults() {
    #[model(table)]
    struct Ticket {
        #[field(primary_key)]
        id: Option<i64>,
    }

    let engine = create_engine("sqlite://").unwrap();
    engine.create_all(Ticket).unwrap();
    let log = Log::of(&engine);
    let session = Session::new(&engine);
    session.add(&Ticket::builder().build());
    session.commit().unwrap();
    log.check("BEGIN\nINSERT INTO ticket DEFAULT VALUES\nCOMMIT");
}
