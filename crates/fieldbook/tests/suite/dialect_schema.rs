//! Tables in the dialects of PostgreSQL and MySQL, and statements as they were sent in the words of another database.

use std::sync::{Arc, Mutex};

use fieldbook::Model;
use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::query_models::{Hero, Team};

#[model(table = "order")]
struct Order {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index, max_length = 20, comment = "the buyer's name")]
    user: String,
    note: String,
    #[field(unique)]
    code: String,
    count: i32,
    small: u8,
    paid: bool,
    weight: f64,
    #[field(max_digits = 8, decimal_places = 2)]
    price: Decimal,
    tax: Decimal,
    token: Uuid,
    made: Timestamp,
    due: civil::DateTime,
    day: civil::Date,
    at: civil::Time,
    took: SignedDuration,
    data: fieldbook::serde_json::Value,
    picture: Vec<u8>,
    #[field(foreign_key = Team.id, ondelete = Cascade)]
    team_id: Option<i64>,
}

fn ddl(dialect: Dialect) -> String {
    let statements = Order::schema().ddl_for(dialect).unwrap();
    statements.join("\n").replace("    ", "")
}

#[test]
fn postgresql_has_types_of_its_own_and_comments_apart() {
    assert_eq!(
        ddl(Dialect::PostgreSql),
        r#"CREATE TABLE "order" (
id BIGSERIAL NOT NULL,
"user" VARCHAR(20) NOT NULL,
note VARCHAR NOT NULL,
code VARCHAR NOT NULL,
count INTEGER NOT NULL,
small SMALLINT NOT NULL,
paid BOOLEAN NOT NULL,
weight FLOAT NOT NULL,
price NUMERIC(8, 2) NOT NULL,
tax NUMERIC NOT NULL,
token UUID NOT NULL,
made TIMESTAMP WITH TIME ZONE NOT NULL,
due TIMESTAMP WITHOUT TIME ZONE NOT NULL,
day DATE NOT NULL,
at TIME WITHOUT TIME ZONE NOT NULL,
took INTERVAL NOT NULL,
data JSONB NOT NULL,
picture BYTEA NOT NULL,
team_id BIGINT,
PRIMARY KEY (id),
UNIQUE (code),
FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE CASCADE
)
CREATE INDEX ix_order_user ON "order" ("user")
COMMENT ON COLUMN "order"."user" IS 'the buyer''s name'"#
    );
}

#[test]
fn mysql_needs_a_length_for_text_that_a_key_holds() {
    assert_eq!(
        ddl(Dialect::MySql),
        r"CREATE TABLE `order` (
id BIGINT NOT NULL AUTO_INCREMENT,
user VARCHAR(20) NOT NULL COMMENT 'the buyer''s name',
note TEXT NOT NULL,
code VARCHAR(255) NOT NULL,
count INTEGER NOT NULL,
small SMALLINT NOT NULL,
paid BOOLEAN NOT NULL,
weight DOUBLE NOT NULL,
price NUMERIC(8, 2) NOT NULL,
tax NUMERIC(38, 10) NOT NULL,
token CHAR(32) NOT NULL,
made DATETIME(6) NOT NULL,
due DATETIME(6) NOT NULL,
day DATE NOT NULL,
at TIME(6) NOT NULL,
took DATETIME(6) NOT NULL,
data JSON NOT NULL,
picture BLOB NOT NULL,
team_id BIGINT,
PRIMARY KEY (id),
UNIQUE (code),
FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE CASCADE
)
CREATE INDEX ix_order_user ON `order` (user)"
    );
}

#[test]
fn an_index_over_some_rows_is_refused_where_there_is_none() {
    #[model(table, index(name, where = "age > 1"))]
    struct Partial {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        age: i32,
    }
    assert!(Partial::schema().ddl_for(Dialect::PostgreSql).unwrap()[1].ends_with("WHERE age > 1"));
    let error = Partial::schema().ddl_for(Dialect::MySql).unwrap_err();
    assert_eq!(error.to_string(), "MySQL has no index over some rows only; leave the condition of the index out");
}

/// What an engine is sent, as another database would be sent it.
fn rendered(dialect: Dialect, work: impl FnOnce(&Session)) -> Vec<String> {
    let engine = create_engine("sqlite://").unwrap();
    let log = Arc::new(Mutex::new(Vec::new()));
    let sink = log.clone();
    engine.observe(move |event| {
        if let Event::Statement(statement) = event {
            let text = statement.rendered(dialect).unwrap_or_else(|error| format!("!! {error}"));
            sink.lock().unwrap().push(text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    });
    engine.create_all((Team, Hero)).unwrap();
    log.lock().unwrap().clear();
    work(&Session::new(&engine));
    log.lock().unwrap().clone()
}

#[test]
fn what_was_sent_is_said_again_for_another_database() {
    let work = |session: &Session| {
        let team = Team::builder().name("A").build();
        session.add(&team);
        session.add_all([&Hero::builder().name("Ann").build(), &Hero::builder().name("Bob").build()]);
        session.commit().unwrap();
        team.set_name("B");
        session.flush().unwrap();
        session.exec(select(Hero.name).filter(Hero.age.is_null()).limit(1)).unwrap();
        session.delete(&team).unwrap();
        session.commit().unwrap();
    };
    assert_eq!(
        rendered(Dialect::PostgreSql, work).join("\n"),
        "INSERT INTO team (name) VALUES ($1)
INSERT INTO hero (name, age, score, team_id) VALUES ($1, $2, $3, $4) RETURNING hero.id
INSERT INTO hero (name, age, score, team_id) VALUES ($1, $2, $3, $4) RETURNING hero.id
SELECT team.id FROM team WHERE team.id = $1
UPDATE team SET name=$1 WHERE team.id = $2
SELECT hero.name FROM hero WHERE hero.age IS NULL LIMIT $1
SELECT hero.id, hero.name, hero.age, hero.score, hero.team_id FROM hero WHERE $1 = hero.team_id
DELETE FROM team WHERE team.id = $1"
    );
    let mysql = rendered(Dialect::MySql, work);
    assert_eq!(mysql[1], "INSERT INTO hero (name, age, score, team_id) VALUES (?, ?, ?, ?)");
    assert_eq!(mysql[5], "SELECT hero.name FROM hero WHERE hero.age IS NULL LIMIT ?");
}

#[test]
fn tables_are_said_again_too_and_pragmas_are_not() {
    let engine = create_engine("sqlite://").unwrap();
    let log = Arc::new(Mutex::new(Vec::new()));
    let sink = log.clone();
    engine.observe(move |event| {
        if let Event::Statement(statement) = event {
            let text = statement.rendered(Dialect::MySql).map_err(|error| error.to_string());
            sink.lock().unwrap().push(text);
        }
    });
    engine.create_all(Team).unwrap();
    let log = log.lock().unwrap();
    assert_eq!(log[0], Err("MySQL has no PRAGMA, which asks SQLite about itself".to_owned()));
    assert!(
        log[2].as_ref().is_ok_and(|sql| sql.starts_with("CREATE TABLE team (\n    id BIGINT NOT NULL AUTO_INCREMENT"))
    );
}
