//! Expressions: arithmetic, text, functions, case, casts, order and groups, as SQLAlchemy writes them.

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::query_models::{Hero, Team, check};

#[test]
fn sums_and_products_get_the_parentheses_that_they_need() {
    check(
        select(Hero.age + 1).filter(Hero.age.is_not_null()).limit(1),
        "SELECT hero.age + ? AS anon_1 FROM hero WHERE hero.age IS NOT NULL LIMIT ? OFFSET ? [1, 1, 0]",
        "[Some(17)]",
    );
    check(
        select(((Hero.age + 1) * 2, Hero.age * 2 + 1, Hero.age - (Hero.age - 1), (Hero.age - 2) - 1)).limit(1),
        "SELECT (hero.age + ?) * ? AS anon_1, hero.age * ? + ? AS anon_2, hero.age - (hero.age - ?) AS anon_3, \
         (hero.age - ?) - ? AS anon_4 FROM hero LIMIT ? OFFSET ? [1, 2, 2, 1, 1, 2, 1, 1, 0]",
        "[(Some(34), Some(33), Some(1), Some(13))]",
    );
    check(
        select((Hero.age + (Hero.age + 1), Hero.age * (Hero.age / 2), Hero.age % 5)).limit(1),
        "SELECT hero.age + hero.age + ? AS anon_1, hero.age * (hero.age / ?) AS anon_2, hero.age % ? AS anon_3 \
         FROM hero LIMIT ? OFFSET ? [1, 2, 5, 1, 0]",
        "[(Some(33), Some(128), Some(1))]",
    );
}

#[test]
fn integers_divide_without_a_fraction_and_floats_with_one() {
    check(
        select((Hero.age / 3, Hero.score / 2.0)).filter(Hero.name.eq("Bob")),
        "SELECT hero.age / ? AS anon_1, hero.score / (? + 0.0) AS anon_2 FROM hero WHERE hero.name = ? [3, 2.0, 'Bob']",
        "[(Some(13), 0.5)]",
    );
}

#[test]
fn a_minus_binds_like_a_product() {
    check(
        select((-Hero.age, -(Hero.age + 1), -Hero.age + 1, -Hero.age * 2)).limit(1),
        "SELECT -hero.age, -(hero.age + ?) AS anon_1, -hero.age + ? AS anon_2, (-hero.age) * ? AS anon_3 \
         FROM hero LIMIT ? OFFSET ? [1, 1, 2, 1, 0]",
        "[(Some(-16), Some(-17), Some(-15), Some(-32))]",
    );
}

#[test]
fn text_is_joined_by_adding() {
    check(
        select(Hero.name + " of " + Hero.name).filter((Hero.name + "x").eq("Annx")),
        "SELECT hero.name || ? || hero.name AS anon_1 FROM hero WHERE (hero.name || ?) = ? [' of ', 'x', 'Annx']",
        "[\"Ann of Ann\"]",
    );
}

#[test]
fn arithmetic_stands_in_conditions() {
    check(
        select(Hero.name).filter(((Hero.age * 2).between(Hero.age + 1, 100), !Hero.age.between(1, 20))),
        "SELECT hero.name FROM hero WHERE hero.age * ? BETWEEN hero.age + ? AND ? AND hero.age NOT BETWEEN ? AND ? \
         [2, 1, 100, 1, 20]",
        "[\"Bob\"]",
    );
}

#[test]
fn functions_take_distinct_values_others_by_name() {
    if crate::database::only_sqlite("printf is a function of SQLite") {
        return;
    }
    check(
        select((func::count(Hero.team_id.distinct()), func::coalesce(func::max(Hero.age), 0))),
        "SELECT count(DISTINCT hero.team_id) AS count_1, coalesce(max(hero.age), ?) AS coalesce_1 FROM hero [0]",
        "[(2, 64)]",
    );
    check(
        select(func::call::<String>("printf", ("%s is %d", Hero.name, func::coalesce(Hero.age, 0)))).offset(3),
        "SELECT printf(?, hero.name, coalesce(hero.age, ?)) AS printf_1 FROM hero LIMIT ? OFFSET ? \
         ['%s is %d', 0, -1, 3]",
        "[\"Dot is 0\"]",
    );
}

#[test]
fn a_function_whose_name_is_none_is_refused() {
    let (session, log) = crate::query_models::filled();
    let error = session.exec(select(func::call::<i64>("x(); DROP TABLE hero", ()))).unwrap_err();
    assert!(error.is_invalid_request());
    assert!(error.to_string().starts_with("`x(); DROP TABLE hero` is not a function's name"), "{error}");
    assert!(log.take().is_empty());
}

#[test]
fn case_gives_the_first_result_whose_condition_holds() {
    let stage =
        case().when(Hero.age.lt(18), "young").when(Hero.age.is_null(), "unknown").otherwise("grown").label("stage");
    check(
        select((Hero.name, stage.clone())).order_by((stage.desc(), Hero.name)),
        "SELECT hero.name, CASE WHEN (hero.age < ?) THEN ? WHEN (hero.age IS NULL) THEN ? ELSE ? END AS stage FROM hero \
         ORDER BY stage DESC, hero.name [18, 'young', 'unknown', 'grown']",
        r#"[("Ann", "young"), ("Dot", "unknown"), ("Bob", "grown"), ("Cid", "grown")]"#,
    );
    check(
        select(func::sum(case().when(Hero.age.ge(18), 1).otherwise(0))),
        "SELECT sum(CASE WHEN (hero.age >= ?) THEN ? ELSE ? END) AS sum_1 FROM hero [18, 1, 0]",
        "[Some(2)]",
    );
    check(
        select(case().when(Hero.age.ge(18), Hero.name).end()).limit(2),
        "SELECT CASE WHEN (hero.age >= ?) THEN hero.name END AS anon_1 FROM hero LIMIT ? OFFSET ? [18, 2, 0]",
        "[None, Some(\"Bob\")]",
    );
}

#[test]
fn a_cast_keeps_its_columns_name() {
    check(
        select((Hero.age.cast::<Option<String>>(), Hero.age, Hero.age.cast::<Option<f64>>())).limit(1),
        "SELECT CAST(hero.age AS VARCHAR) AS age, hero.age AS age_1, CAST(hero.age AS FLOAT) AS age__1 \
         FROM hero LIMIT ? OFFSET ? [1, 0]",
        "[(Some(\"16\"), Some(16), Some(16.0))]",
    );
}

#[test]
fn labels_order_by_their_name_and_group_by_what_they_are() {
    if crate::database::only_sqlite("PostgreSQL takes two placeholders for two values, and refuses the group") {
        return;
    }
    let decade = (Hero.age / 10).label("decade");
    let count = func::count(Hero.id).label("n");
    check(
        select((decade.clone(), count.clone()))
            .group_by(decade.clone())
            .having(count.clone().ge(1))
            .order_by(count.desc()),
        "SELECT hero.age / ? AS decade, count(hero.id) AS n FROM hero GROUP BY hero.age / ? \
         HAVING count(hero.id) >= ? ORDER BY n DESC [10, 10, 1]",
        "[(Some(6), 1), (Some(4), 1), (Some(1), 1), (None, 1)]",
    );
    check(
        select(Hero.name).order_by((decade.nulls_first(), Hero.name.desc())).group_by((Hero.age, Hero.name)).limit(1),
        "SELECT hero.name FROM hero GROUP BY hero.age, hero.name ORDER BY hero.age / ? NULLS FIRST, hero.name DESC \
         LIMIT ? OFFSET ? [10, 1, 0]",
        "[\"Dot\"]",
    );
}

#[test]
fn values_and_conditions_are_selected_too() {
    check(
        select((literal(1) + Hero.age, Hero.age.gt(20).label("old"))).order_by(Hero.age.desc().nulls_last()).limit(1),
        "SELECT ? + hero.age AS anon_1, hero.age > ? AS old FROM hero ORDER BY hero.age DESC NULLS LAST \
         LIMIT ? OFFSET ? [1, 20, 1, 0]",
        "[(65, true)]",
    );
    check(select(func::count_all()).select_from(Hero), "SELECT count(*) AS count_1 FROM hero", "[4]");
}

#[test]
fn a_row_of_twelve_has_a_type_for_each() {
    let (session, _) = crate::query_models::filled();
    let (id, name, age, score, team) = (Hero.id, Hero.name, Hero.age, Hero.score, Hero.team_id);
    let query = select((
        Hero,
        Team.optional(),
        id,
        name,
        age,
        score,
        team,
        age + 1,
        score * 2.0,
        age.gt(20),
        func::lower(name),
        literal(7),
    ))
    .left_join(Team)
    .filter((id.eq(2), name.eq("Bob")));
    let row = session.exec(query).unwrap().one().unwrap();
    let (hero, partner, id, name, age, score, team, older, double, grown, lower, seven) = row;
    assert!(Hero::ptr_eq(&hero, &session.get(Hero, 2).unwrap().unwrap()));
    assert_eq!(partner.map(|team| team.name()), Some("A".to_owned()));
    assert_eq!((id, name.as_str(), age, score, team), (Some(2), "Bob", Some(40), 1.0, Some(1)));
    assert_eq!((older, double, grown, lower.as_str(), seven), (Some(41), 2.0, true, "bob", 7));
}
