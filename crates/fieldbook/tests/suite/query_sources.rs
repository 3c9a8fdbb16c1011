//! What rows come from: aliases, subqueries, common table expressions, queries combined.

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::query_models::{Hero, Team, check, filled};

#[test]
fn an_alias_joins_a_table_with_itself() {
    let other = aliased(Hero);
    check(
        select((Hero.name, other.name)).join_on(other, other.team_id.eq(Hero.team_id)).filter(Hero.id.lt(other.id)),
        "SELECT hero.name, hero_1.name AS name_1 FROM hero JOIN hero AS hero_1 ON hero_1.team_id = hero.team_id \
         WHERE hero.id < hero_1.id",
        "[(\"Ann\", \"Bob\")]",
    );
    let (a, b) = (aliased(Hero), aliased(Hero));
    check(
        select((a.name, b.name)).filter((a.age + 24).eq(b.age)).order_by(a.name),
        "SELECT hero_1.name, hero_2.name AS name_1 FROM hero AS hero_1, hero AS hero_2 \
         WHERE hero_1.age + ? = hero_2.age ORDER BY hero_1.name [24]",
        "[(\"Ann\", \"Bob\"), (\"Bob\", \"Cid\")]",
    );
}

#[test]
fn an_alias_stands_on_the_other_side_of_a_relationship() {
    let team = aliased(Team);
    check(
        select((Hero.name, team.name)).join(Hero.team.of_type(team)).filter(team.name.eq("B")),
        "SELECT hero.name, team_1.name AS name_1 FROM hero JOIN team AS team_1 ON team_1.id = hero.team_id \
         WHERE team_1.name = ? ['B']",
        "[(\"Cid\", \"B\")]",
    );
}

#[test]
fn an_alias_loads_the_same_objects() {
    let (session, _) = filled();
    let other = aliased(Hero);
    let ann = session.get(Hero, 1).unwrap().unwrap();
    let same = session.exec(select(other).filter(other.name.eq("Ann"))).unwrap().one().unwrap();
    assert!(Hero::ptr_eq(&ann, &same));
}

#[test]
fn a_subquery_stands_in_a_condition() {
    check(
        select(Hero.name).filter(Hero.team_id.in_select(select(Team.id).filter(Team.name.eq("A")))),
        "SELECT hero.name FROM hero WHERE hero.team_id IN (SELECT team.id FROM team WHERE team.name = ?) ['A']",
        "[\"Ann\", \"Bob\"]",
    );
    check(
        select(Hero.name).filter(Hero.team_id.not_in_select(select(Team.id).filter(Team.name.eq("A")))),
        "SELECT hero.name FROM hero WHERE (hero.team_id NOT IN (SELECT team.id FROM team WHERE team.name = ?)) ['A']",
        "[\"Cid\"]",
    );
}

#[test]
fn a_subquery_is_a_value() {
    check(
        select(Hero.name).filter(Hero.age.type_coerce::<f64>().gt(select(func::avg(Hero.age)).scalar())),
        "SELECT hero.name FROM hero WHERE hero.age > (SELECT avg(hero.age) AS avg_1 FROM hero)",
        "[\"Cid\"]",
    );
    let size = select(func::count(Hero.id)).filter(Hero.team_id.eq(Team.id)).scalar();
    check(
        select((Team.name, size.clone().label("size"))).order_by(size.desc()),
        "SELECT team.name, (SELECT count(hero.id) AS count_1 FROM hero WHERE hero.team_id = team.id) AS size FROM team \
         ORDER BY (SELECT count(hero.id) AS count_2 FROM hero WHERE hero.team_id = team.id) DESC",
        "[(\"A\", Some(2)), (\"B\", Some(1))]",
    );
}

#[test]
fn exists_sees_the_tables_around_it() {
    let grown = select(Hero).filter((Hero.team_id.eq(Team.id), Hero.age.gt(50))).exists();
    check(
        select(Team.name).filter(grown.clone()),
        "SELECT team.name FROM team WHERE EXISTS (SELECT hero.id, hero.name, hero.age, hero.score, hero.team_id \
         FROM hero WHERE hero.team_id = team.id AND hero.age > ?) [50]",
        "[\"B\"]",
    );
    let other = aliased(Hero);
    let older = select(other.id).filter(other.age.gt(Hero.age)).exists();
    check(
        select(Hero.name).filter((!older, Hero.age.is_not_null())),
        "SELECT hero.name FROM hero WHERE NOT (EXISTS (SELECT hero_1.id FROM hero AS hero_1 \
         WHERE hero_1.age > hero.age)) AND hero.age IS NOT NULL",
        "[\"Cid\"]",
    );
    check(
        select(Team.name).filter((grown, Team.id.gt(0))),
        "SELECT team.name FROM team WHERE (EXISTS (SELECT hero.id, hero.name, hero.age, hero.score, hero.team_id \
         FROM hero WHERE hero.team_id = team.id AND hero.age > ?)) AND team.id > ? [50, 0]",
        "[\"B\"]",
    );
}

#[test]
fn a_subquery_stands_in_the_place_of_a_table() {
    if crate::database::only_sqlite("it takes one row of several without an order") {
        return;
    }
    let size = func::count(Hero.id).label("size");
    let sizes = select((Hero.team_id, size.clone())).group_by(Hero.team_id).subquery();
    check(
        select((Team.name, sizes.c(&size))).join_on(&sizes, Team.id.eq(sizes.c(Hero.team_id))),
        "SELECT team.name, anon_1.size FROM team JOIN (SELECT hero.team_id AS team_id, count(hero.id) AS size \
         FROM hero GROUP BY hero.team_id) AS anon_1 ON team.id = anon_1.team_id",
        "[(\"A\", 2), (\"B\", 1)]",
    );
    check(
        select((Team.id + 1, sizes.c(&size) + 1)).filter(sizes.c(Hero.team_id).eq(Team.id)).limit(1),
        "SELECT team.id + ? AS anon_1, anon_3.size + ? AS anon_2 FROM team, (SELECT hero.team_id AS team_id, \
         count(hero.id) AS size FROM hero GROUP BY hero.team_id) AS anon_3 WHERE anon_3.team_id = team.id \
         LIMIT ? OFFSET ? [1, 1, 1, 0]",
        "[(Some(2), 3)]",
    );
    let named = select((Hero, Team)).join(Team).subquery();
    check(
        select((named.c(Hero.name), named.c(Team.name))).limit(1),
        "SELECT anon_1.name, anon_1.name_1 FROM (SELECT hero.id AS id, hero.name AS name, hero.age AS age, \
         hero.score AS score, hero.team_id AS team_id, team.id AS id_1, team.name AS name_1 FROM hero JOIN team \
         ON team.id = hero.team_id) AS anon_1 LIMIT ? OFFSET ? [1, 0]",
        "[(\"Ann\", \"A\")]",
    );
}

#[test]
fn a_column_that_a_subquery_lacks_is_refused() {
    let (session, _) = filled();
    let ids = select(Hero.id).subquery();
    let error = session.exec(select(ids.c(Hero.name))).unwrap_err();
    assert!(error.is_invalid_request());
    assert_eq!(error.to_string(), "a subquery has no column `name`; select it there first, it has id");
}

#[test]
fn common_table_expressions_stand_before_the_statement_with_their_values() {
    let old = select((Hero.id, Hero.name)).filter(Hero.age.gt(20)).cte("old");
    let older = select(old.c(Hero.name)).filter(old.c(Hero.id).gt(2)).cte("older");
    check(
        select((older.c(Hero.name), Team.id + 1)).filter(Team.id.eq(2)),
        "WITH old AS (SELECT hero.id AS id, hero.name AS name FROM hero WHERE hero.age > ?), \
         older AS (SELECT old.name AS name FROM old WHERE old.id > ?) \
         SELECT older.name, team.id + ? AS anon_1 FROM older, team WHERE team.id = ? [20, 2, 1, 2]",
        "[(\"Cid\", Some(3))]",
    );
    check(
        select(Hero.name).filter(Hero.id.in_select(select(old.c(Hero.id)))),
        "WITH old AS (SELECT hero.id AS id, hero.name AS name FROM hero WHERE hero.age > ?) \
         SELECT hero.name FROM hero WHERE hero.id IN (SELECT old.id FROM old) [20]",
        "[\"Bob\", \"Cid\"]",
    );
}

#[test]
fn a_common_table_expression_reads_its_own_rows() {
    let start = select(literal(1i64).label("n")).cte("numbers");
    let n = literal(1i64).label("n");
    let step = select(start.c(&n) + 1).filter(start.c(&n).lt(4));
    let numbers = start.union_all(step);
    check(
        select(numbers.c(&n)).order_by(numbers.c(&n).desc()),
        "WITH RECURSIVE numbers(n) AS (SELECT ? AS n UNION ALL SELECT numbers.n + ? AS anon_1 FROM numbers \
         WHERE numbers.n < ?) SELECT numbers.n FROM numbers ORDER BY numbers.n DESC [1, 1, 4]",
        "[4, 3, 2, 1]",
    );
}

#[test]
fn queries_are_combined() {
    if crate::database::only_sqlite("compounds have other parentheses there, which `dialect_queries` looks at") {
        return;
    }
    check(
        select(Hero.name).union(select(Team.name)).order_by(Hero.name.desc()).limit(3),
        "SELECT hero.name FROM hero UNION SELECT team.name FROM team ORDER BY name DESC LIMIT ? OFFSET ? [3, 0]",
        "[\"Dot\", \"Cid\", \"Bob\"]",
    );
    check(
        select(Hero.id).intersect(select(Team.id)).union_all(select(Team.id)),
        "SELECT hero.id FROM hero INTERSECT SELECT team.id FROM team UNION ALL SELECT team.id FROM team",
        "[Some(1), Some(2), Some(1), Some(2)]",
    );
    check(
        select(Hero.id).except(select(Team.id)).order_by(Hero.id),
        "SELECT hero.id FROM hero EXCEPT SELECT team.id FROM team ORDER BY id",
        "[Some(3), Some(4)]",
    );
    check(
        select(Hero.name).order_by(Hero.age.desc()).limit(1).union_all(select(Team.name)),
        "SELECT * FROM (SELECT hero.name FROM hero ORDER BY hero.age DESC LIMIT ? OFFSET ?) \
         UNION ALL SELECT team.name FROM team [1, 0]",
        "[\"Cid\", \"A\", \"B\"]",
    );
    let both = select(Hero.name).union(select(Team.name)).subquery();
    check(
        select(func::count(both.c(Hero.name))),
        "SELECT count(anon_1.name) AS count_1 FROM (SELECT hero.name AS name FROM hero UNION SELECT team.name AS name \
         FROM team) AS anon_1",
        "[6]",
    );
}

#[test]
fn objects_come_of_combined_queries_too() {
    let (session, _) = filled();
    let young = select(Hero).filter(Hero.age.lt(18));
    let found = session.exec(young.union(select(Hero).filter(Hero.age.gt(60))).order_by(Hero.id)).unwrap().all();
    assert_eq!(found.iter().map(Hero::name).collect::<Vec<_>>(), ["Ann", "Cid"]);
    assert!(Hero::ptr_eq(&found[0], &session.get(Hero, 1).unwrap().unwrap()));
}

#[test]
fn relationships_are_compared_and_searched() {
    let (session, log) = filled();
    let team = session.get(Team, 1).unwrap().unwrap();
    log.clear();
    let found =
        session.exec(select(Hero.name).filter((Hero.team.eq(&team), Hero.team.has(Team.name.eq("A"))))).unwrap();
    assert_eq!(found.all(), ["Ann", "Bob"]);
    log.check(
        "SELECT hero.name FROM hero WHERE ? = hero.team_id AND (EXISTS (SELECT 1 FROM team \
         WHERE team.id = hero.team_id AND team.name = ?)) [1, 'A']",
    );
}
