//! Windows, collations, parts of dates: the text that SQLAlchemy compiles in each dialect.

use fieldbook::Dialect;
use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i64>,
    team_id: Option<i64>,
}

/// Compares what a query is in SQLite, PostgreSQL and MySQL.
macro_rules! check {
    ($query:expr, $expected:expr $(,)?) => {{
        let (query, expected) = ($query, $expected);
        for (dialect, expected) in Dialect::ALL.into_iter().zip(expected) {
            assert_eq!(folded(&query.compile(dialect).unwrap().sql), expected, "{dialect}");
        }
    }};
}

/// Without line breaks.
fn folded(sql: &str) -> String {
    sql.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn windows_are_written_as_sqlalchemy_writes_them() {
    let newest = func::row_number().over(window().partition_by(Hero.team_id).order_by(Hero.age.desc()));
    let sql =
        "SELECT hero.name, row_number() OVER (PARTITION BY hero.team_id ORDER BY hero.age DESC) AS anon_1 FROM hero";
    check!(select((Hero.name, newest)), [sql; 3]);
    let running = func::sum(Hero.age).over(window().order_by(Hero.id).rows(None, Some(0)));
    let sql = "SELECT sum(hero.age) OVER (ORDER BY hero.id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS anon_1 FROM hero";
    check!(select(running), [sql; 3]);
    let near = func::sum(Hero.age).over(window().order_by(Hero.id).rows(Some(-2), Some(1)));
    let sql =
        "SELECT sum(hero.age) OVER (ORDER BY hero.id ROWS BETWEEN ? PRECEDING AND ? FOLLOWING) AS anon_1 FROM hero";
    assert_eq!(folded(&select(near).compile(Dialect::Sqlite).unwrap().sql), sql);
    let plus = func::count(Hero.id).over(window()) + 1;
    assert_eq!(
        folded(&select(plus).compile(Dialect::Sqlite).unwrap().sql),
        "SELECT count(hero.id) OVER () + ? AS anon_1 FROM hero"
    );
}

#[test]
fn case_is_ignored_as_each_database_does_it() {
    check!(
        select(Hero.id).filter((Hero.name.not_ilike("a%"), Hero.age.is_null())),
        [
            "SELECT hero.id FROM hero WHERE lower(hero.name) NOT LIKE lower(?) AND hero.age IS NULL",
            "SELECT hero.id FROM hero WHERE hero.name NOT ILIKE $1 AND hero.age IS NULL",
            "SELECT hero.id FROM hero WHERE lower(hero.name) NOT LIKE lower(?) AND hero.age IS NULL",
        ],
    );
    let sql = r#"SELECT hero.name COLLATE "NOCASE" AS anon_1 FROM hero ORDER BY hero.name COLLATE "NOCASE" DESC"#;
    let query = select(Hero.name.collate("NOCASE")).order_by(Hero.name.collate("NOCASE").desc());
    check!(query, [sql, sql, &sql.replace('"', "`")]);
    let query = select(Hero.id).filter(Hero.name.collate("NOCASE").eq("a"));
    assert_eq!(
        folded(&query.compile(Dialect::Sqlite).unwrap().sql),
        r#"SELECT hero.id FROM hero WHERE (hero.name COLLATE "NOCASE") = ?"#
    );
}

#[test]
fn parts_of_dates_are_numbers() {
    check!(
        select(func::extract("year", Hero.name)),
        [
            "SELECT CAST(STRFTIME('%Y', hero.name) AS INTEGER) AS anon_1 FROM hero",
            "SELECT EXTRACT(year FROM hero.name) AS anon_1 FROM hero",
            "SELECT EXTRACT(year FROM hero.name) AS anon_1 FROM hero",
        ],
    );
}

#[test]
fn text_is_taken_literally_and_an_empty_list_has_the_original_text() {
    let empty = select(Hero.id).filter((Hero.id.not_in(Vec::<i64>::new()), Hero.name.contains("x")));
    let literal = select(Hero.id).filter(Hero.name.starts_with("5%"));
    assert_eq!(
        folded(&empty.compile(Dialect::Sqlite).unwrap().sql),
        "SELECT hero.id FROM hero WHERE (hero.id NOT IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1)) AND (hero.name LIKE '%' || ? || '%')"
    );
    assert_eq!(
        folded(&literal.compile(Dialect::Sqlite).unwrap().sql),
        "SELECT hero.id FROM hero WHERE (hero.name LIKE ? || '%' ESCAPE '/')"
    );
}
