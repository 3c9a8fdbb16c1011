//! Statements in the dialects of PostgreSQL and MySQL, rendered and never sent.

use fieldbook::dynamic::Statement;
use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::query_models::{Hero, Team};

/// The statement in SQLite, PostgreSQL and MySQL, a line each, white space folded.
#[track_caller]
fn check(compile: impl Fn(Dialect) -> fieldbook::Result<fieldbook::Rendered>, expected: [&str; 3]) {
    for (dialect, expected) in Dialect::ALL.into_iter().zip(expected) {
        let text = match compile(dialect) {
            Ok(rendered) => rendered.sql.split_whitespace().collect::<Vec<_>>().join(" "),
            Err(error) => format!("!! {error}"),
        };
        assert_eq!(text, expected, "{dialect}");
    }
}

#[test]
fn rows_are_paged_as_each_dialect_says_it() {
    let query = select(Hero.id);
    check(
        |dialect| query.clone().limit(3).compile(dialect),
        [
            "SELECT hero.id FROM hero LIMIT ? OFFSET ?",
            "SELECT hero.id FROM hero LIMIT $1",
            "SELECT hero.id FROM hero LIMIT ?",
        ],
    );
    check(
        |dialect| query.clone().offset(2).compile(dialect),
        [
            "SELECT hero.id FROM hero LIMIT ? OFFSET ?",
            "SELECT hero.id FROM hero LIMIT ALL OFFSET $1",
            "SELECT hero.id FROM hero LIMIT ?, 18446744073709551615",
        ],
    );
    let page = query.clone().limit(3).offset(2);
    check(
        |dialect| page.compile(dialect),
        [
            "SELECT hero.id FROM hero LIMIT ? OFFSET ?",
            "SELECT hero.id FROM hero LIMIT $1 OFFSET $2",
            "SELECT hero.id FROM hero LIMIT ?, ?",
        ],
    );
    let values = |dialect| page.compile(dialect).unwrap().params.iter().map(|value| format!("{value:?}")).collect();
    let values: Vec<Vec<String>> = Dialect::ALL.map(values).into();
    assert_eq!(values[0], values[1]);
    assert_eq!(values[2], ["Int(2)", "Int(3)"]);
}

#[test]
fn operators_are_those_of_the_dialect() {
    let query = select((Hero.name + "x" + Hero.name, Hero.age / 2, Hero.score / 2.0)).filter(Hero.age.gt(1).eq(true));
    check(
        |dialect| query.compile(dialect),
        [
            "SELECT hero.name || ? || hero.name AS anon_1, hero.age / ? AS anon_2, hero.score / (? + 0.0) AS anon_3 \
         FROM hero WHERE (hero.age > ?) = 1",
            "SELECT hero.name || $1 || hero.name AS anon_1, hero.age / $2 AS anon_2, hero.score / $3 AS anon_3 \
         FROM hero WHERE (hero.age > $4) = true",
            "SELECT concat(hero.name, ?, hero.name) AS anon_1, hero.age DIV ? AS anon_2, hero.score / ? AS anon_3 \
         FROM hero WHERE (hero.age > ?) = true",
        ],
    );
    let casts = select((Hero.age.cast::<Option<String>>(), Hero.name.cast::<f64>(), Hero.name.cast::<bool>()));
    check(
        |dialect| casts.compile(dialect),
        [
            "SELECT CAST(hero.age AS VARCHAR) AS age, CAST(hero.name AS FLOAT) AS name, CAST(hero.name AS BOOLEAN) AS name__1 \
         FROM hero",
            "SELECT CAST(hero.age AS VARCHAR) AS age, CAST(hero.name AS FLOAT) AS name, \
         CAST(hero.name AS BOOLEAN) AS name__1 FROM hero",
            "!! MySQL has no cast to BOOLEAN; cast to a number or a text instead",
        ],
    );
    let empty = select(Hero.id).filter(Hero.age.is_in(Vec::<i32>::new()));
    check(
        |dialect| empty.compile(dialect),
        [
            "SELECT hero.id FROM hero WHERE hero.age IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1)",
            "SELECT hero.id FROM hero WHERE hero.age IN (NULL) AND (1 != 1)",
            "SELECT hero.id FROM hero WHERE hero.age IN (SELECT 1 FROM (SELECT 1) AS _empty_set WHERE 1!=1)",
        ],
    );
}

#[test]
fn what_a_dialect_cannot_say_is_an_error() {
    let ordered = select(Hero.id).order_by(Hero.age.desc().nulls_last());
    check(
        |dialect| ordered.compile(dialect),
        [
            "SELECT hero.id FROM hero ORDER BY hero.age DESC NULLS LAST",
            "SELECT hero.id FROM hero ORDER BY hero.age DESC NULLS LAST",
            "!! MySQL has no NULLS LAST; order by .is_null() first instead",
        ],
    );
    let changed = update(Hero).set(Hero.age, Hero.age + 1).returning((Hero.id, Hero.age));
    check(
        |dialect| changed.compile(dialect),
        [
            "UPDATE hero SET age=(hero.age + ?) RETURNING id, age",
            "UPDATE hero SET age=(hero.age + $1) RETURNING hero.id, hero.age",
            "!! MySQL has no RETURNING; select the rows with a statement of its own",
        ],
    );
}

#[test]
fn an_upsert_is_spelled_twice() {
    let team = Team::builder().name("A").build();
    let nothing = insert(Team).values([&team]).on_conflict_do_nothing();
    check(
        |dialect| nothing.compile(dialect),
        [
            "INSERT INTO team (name) VALUES (?) ON CONFLICT DO NOTHING",
            "INSERT INTO team (name) VALUES ($1) ON CONFLICT DO NOTHING",
            "INSERT IGNORE INTO team (name) VALUES (?)",
        ],
    );
    let upsert =
        insert(Team).values([&team]).on_conflict_do_update(Team.name).set(Team.name, excluded(Team.name) + "!");
    check(
        |dialect| upsert.compile(dialect),
        [
            "INSERT INTO team (name) VALUES (?) ON CONFLICT (name) DO UPDATE SET name = (excluded.name || ?)",
            "INSERT INTO team (name) VALUES ($1) ON CONFLICT (name) DO UPDATE SET name = (excluded.name || $2)",
            "INSERT INTO team (name) VALUES (?) AS new ON DUPLICATE KEY UPDATE name = concat(new.name, ?)",
        ],
    );
    let some = upsert.filter(Team.id.lt(9));
    assert!(some.compile(Dialect::MySql).unwrap_err().is_invalid_request());
    let copied = insert(Team).from_select(Team.name, select(Hero.name)).on_conflict_do_nothing();
    check(
        |dialect| copied.compile(dialect),
        [
            "INSERT INTO team (name) SELECT hero.name FROM hero WHERE 1 = 1 ON CONFLICT DO NOTHING",
            "INSERT INTO team (name) SELECT hero.name FROM hero WHERE 1 = 1 ON CONFLICT DO NOTHING",
            "INSERT IGNORE INTO team (name) SELECT hero.name FROM hero",
        ],
    );
}

#[test]
fn values_of_common_table_expressions_are_numbered_first() {
    let old = select((Hero.id, Hero.name)).filter(Hero.age.gt(20)).cte("aged");
    let query = select((old.c(Hero.name), old.c(Hero.id) + 1)).filter(old.c(Hero.id).gt(2));
    check(
        |dialect| query.compile(dialect),
        [
            "WITH aged AS (SELECT hero.id AS id, hero.name AS name FROM hero WHERE hero.age > ?) \
         SELECT aged.name, aged.id + ? AS anon_1 FROM aged WHERE aged.id > ?",
            "WITH aged AS (SELECT hero.id AS id, hero.name AS name FROM hero WHERE hero.age > $1) \
         SELECT aged.name, aged.id + $2 AS anon_1 FROM aged WHERE aged.id > $3",
            "WITH aged AS (SELECT hero.id AS id, hero.name AS name FROM hero WHERE hero.age > ?) \
         SELECT aged.name, aged.id + ? AS anon_1 FROM aged WHERE aged.id > ?",
        ],
    );
}

#[test]
fn members_of_a_compound_stand_apart_where_they_must() {
    let first = select(Hero.name).order_by(Hero.age).limit(1);
    let query = first.union(select(Team.name)).intersect(select(Hero.name));
    check(
        |dialect| query.compile(dialect),
        [
            "SELECT * FROM (SELECT hero.name FROM hero ORDER BY hero.age LIMIT ? OFFSET ?) UNION SELECT team.name FROM team \
         INTERSECT SELECT hero.name FROM hero",
            "((SELECT hero.name FROM hero ORDER BY hero.age LIMIT $1) UNION SELECT team.name FROM team) \
         INTERSECT SELECT hero.name FROM hero",
            "((SELECT hero.name FROM hero ORDER BY hero.age LIMIT ?) UNION SELECT team.name FROM team) \
         INTERSECT SELECT hero.name FROM hero",
        ],
    );
}

#[test]
fn handwritten_sql_gets_the_placeholders() {
    let own = text("SELECT * FROM hero WHERE age > :a AND age < :b").bind("a", 1).bind("b", 2);
    check(
        |dialect| own.compile(dialect),
        [
            "SELECT * FROM hero WHERE age > ? AND age < ?",
            "SELECT * FROM hero WHERE age > $1 AND age < $2",
            "SELECT * FROM hero WHERE age > ? AND age < ?",
        ],
    );
    assert!(
        matches!(Statement::Text(own.into_ast()).compile(Dialect::MySql), Ok(rendered) if rendered.params.len() == 2)
    );
}
