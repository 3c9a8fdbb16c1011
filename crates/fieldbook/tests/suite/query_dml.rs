//! `insert`, `update`, `delete` and upserts over whole tables, with rows that come back.

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::query_models::{Hero, Team, check, filled, run};

fn hero(name: &str, age: i32) -> Hero {
    Hero::builder().name(name).age(age).build()
}

#[test]
fn objects_are_inserted_in_one_statement() {
    let (sent, done) = run(insert(Hero).values([hero("Eve", 5), hero("Fay", 6)]));
    assert_eq!(
        sent,
        "INSERT INTO hero (name, age, score, team_id) VALUES (?, ?, ?, ?), (?, ?, ?, ?) \
         ['Eve', 5, 1.0, NULL, 'Fay', 6, 1.0, NULL]"
    );
    assert_eq!(done.rowcount(), 2);
}

#[test]
fn an_inserted_row_comes_back() {
    check(
        insert(Team).value(Team.name, "C").returning((Team.id, Team.name, func::lower(Team.name))),
        "INSERT INTO team (name) VALUES (?) RETURNING id, name, lower(name) AS lower_1 ['C']",
        "[(Some(3), \"C\", \"c\")]",
    );
    let (session, _) = filled();
    let made = session.exec(insert(Hero).values([&hero("Eve", 5)]).returning(Hero)).unwrap().one().unwrap();
    assert_eq!((made.id(), made.name()), (Some(5), "Eve".to_owned()));
    assert!(Hero::ptr_eq(&made, &session.get(Hero, 5).unwrap().unwrap()));
}

#[test]
fn columns_go_in_the_order_of_the_table() {
    let (sent, _) = run(insert(Hero).value(Hero.score, 2.0).value(Hero.name, "Eve"));
    assert_eq!(sent, "INSERT INTO hero (name, score) VALUES (?, ?) ['Eve', 2.0]");
    let (sent, _) = run(update(Hero).set(Hero.age, Hero.age + 1).set(Hero.name, Hero.name + "!"));
    assert_eq!(sent, "UPDATE hero SET name=(hero.name || ?), age=(hero.age + ?) ['!', 1]");
}

#[test]
fn rows_of_a_query_are_inserted() {
    let (sent, done) = run(insert(Hero).from_select((Hero.name, Hero.team_id, Hero.score), {
        select((Team.name, Team.id, literal(0.5))).filter(Team.id.gt(1))
    }));
    assert_eq!(
        sent,
        "INSERT INTO hero (name, team_id, score) SELECT team.name, team.id, ? AS anon_1 FROM team WHERE team.id > ? [0.5, 1]"
    );
    assert_eq!(done.rowcount(), 1);
}

#[test]
fn an_upsert_leaves_rows_out_or_changes_them() {
    let team = |name: &str| Team::builder().name(name).build();
    let (sent, done) = run(insert(Team).values([team("A"), team("C")]).on_conflict_do_nothing());
    assert_eq!(sent, "INSERT INTO team (name) VALUES (?), (?) ON CONFLICT DO NOTHING ['A', 'C']");
    assert_eq!(done.rowcount(), 1);
    let upsert = insert(Team).values([team("A"), team("C")]).on_conflict_do_update(Team.name);
    check(
        upsert.set(Team.name, excluded(Team.name) + "!").filter(Team.id.lt(9)).returning(Team.name),
        "INSERT INTO team (name) VALUES (?), (?) ON CONFLICT (name) DO UPDATE SET name = (excluded.name || ?) \
         WHERE team.id < ? RETURNING name ['A', 'C', '!', 9]",
        "[\"A!\", \"C\"]",
    );
    let (sent, done) = run(insert(Team).from_select(Team.name, select(Hero.name)).on_conflict_do_nothing());
    assert_eq!(sent, "INSERT INTO team (name) SELECT hero.name FROM hero WHERE 1 = 1 ON CONFLICT DO NOTHING");
    assert_eq!(done.rowcount(), 4);
}

#[test]
fn changed_and_deleted_rows_come_back() {
    check(
        update(Hero).filter(Hero.age.gt(20)).set(Hero.age, 1).returning((Hero.id, Hero.age)),
        "UPDATE hero SET age=? WHERE hero.age > ? RETURNING id, age [1, 20]",
        "[(Some(2), Some(1)), (Some(3), Some(1))]",
    );
    check(
        delete(Hero).filter(Hero.age.is_null()).returning(Hero.name),
        "DELETE FROM hero WHERE hero.age IS NULL RETURNING name",
        "[\"Dot\"]",
    );
}

#[test]
fn subqueries_of_a_change_see_its_table() {
    let name = select(Team.name).filter(Team.id.eq(Hero.team_id)).scalar();
    let (sent, _) = run(update(Hero).set(Hero.name, func::coalesce(name, "-")));
    assert_eq!(
        sent,
        "UPDATE hero SET name=coalesce((SELECT team.name FROM team WHERE team.id = hero.team_id), ?) ['-']"
    );
    let members = select(Hero.id).filter((Hero.team_id.eq(Team.id), Hero.age.gt(50)));
    let (sent, done) = run(delete(Team).filter(!members.exists()));
    assert_eq!(
        sent,
        "DELETE FROM team WHERE NOT (EXISTS (SELECT hero.id FROM hero WHERE hero.team_id = team.id AND hero.age > ?)) RETURNING id [50]"
    );
    assert_eq!(done.rowcount(), 1);
}

#[test]
fn constraints_are_checked_before_rows_are_inserted() {
    #[model(table)]
    struct Short {
        #[field(primary_key)]
        id: Option<i64>,
        #[field(max_length = 2)]
        name: String,
    }
    let engine = crate::database::engine();
    engine.create_all(Short).unwrap();
    let session = Session::new(&engine);
    let error = session.exec(insert(Short).values([Short::builder().name("long").build()])).unwrap_err();
    assert!(error.is_validation(), "{error}");
}

#[test]
fn nothing_to_insert_or_set_is_refused() {
    let (session, _) = filled();
    let error = session.exec(update(Hero).filter(Hero.id.eq(1))).unwrap_err();
    assert_eq!(error.to_string(), "an update of Hero sets nothing; say what with .set(…)");
    let error = session.exec(insert(Hero).values(Vec::<Hero>::new())).unwrap_err();
    assert_eq!(error.to_string(), "an insert into hero has no rows; give it some, or do not send it");
}

#[test]
fn text_binds_its_parameters() {
    let (session, log) = filled();
    let rows = session.exec(text("SELECT name, ':no' FROM hero WHERE age > :age").bind("age", 20)).unwrap().all();
    assert_eq!(rows[0].get::<String>(0).unwrap(), "Bob");
    assert_eq!(rows[0].get::<String>(1).unwrap(), ":no");
    log.check("BEGIN\nSELECT name, ':no' FROM hero WHERE age > ? [20]");
}
