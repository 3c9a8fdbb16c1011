//! Queries.

use fieldbook::ForUpdate;
use fieldbook::jiff::civil::date;
use fieldbook::prelude::*;
use fieldbook::uuid::Uuid;

use super::Shape::Missing;
use super::{Color, Hero, Shape, Team, shape};

const DIVISION: &str = "what divides is a fraction by its type, as in Rust; an integer is divided as one";

pub fn all() -> Vec<(&'static str, Shape)> {
    [conditions(), values(), clauses(), sources()].into_iter().flatten().collect()
}

fn conditions() -> Vec<(&'static str, Shape)> {
    vec![
        ("select(Hero.id).where(Hero.flag)", shape!(select(Hero.id).filter(Hero.flag))),
        ("select(Hero.id).where(not_(Hero.flag))", shape!(select(Hero.id).filter(!Hero.flag.expr()))),
        ("select(Hero.id).where(Hero.flag == True)", shape!(select(Hero.id).filter(Hero.flag.eq(true)))),
        ("select(Hero.id).where(Hero.flag == False)", shape!(select(Hero.id).filter(Hero.flag.eq(false)))),
        ("select(Hero.id).where(col(Hero.flag).is_(True))", Missing("`eq` and `is_not_distinct_from` say it")),
        ("select(Hero.id).where(col(Hero.flag).is_not(None))", shape!(select(Hero.id).filter(Hero.flag.is_not_null()))),
        ("select(Hero.id).where(sa.true())", Missing("a query without a condition has every row")),
        ("select(Hero.id).where(sa.false())", Missing("a query that is not sent has no row")),
        (
            "select(Hero.id).where(or_(Hero.flag, Hero.age > 1))",
            shape!(select(Hero.id).filter(Hero.flag.expr() | Hero.age.gt(1))),
        ),
        ("select(Hero.id).where(Hero.age == None)", shape!(select(Hero.id).filter(Hero.age.eq(None::<i32>)))),
        ("select(Hero.id).where(Hero.age != 1)", shape!(select(Hero.id).filter(Hero.age.ne(1)))),
        (
            "select(Hero.id).where(col(Hero.age).is_distinct_from(1))",
            shape!(select(Hero.id).filter(Hero.age.is_distinct_from(1))),
        ),
        (
            "select(Hero.id).where(col(Hero.age).is_not_distinct_from(None))",
            shape!(select(Hero.id).filter(Hero.age.is_not_distinct_from(None::<i32>))),
        ),
        ("select(Hero.id).where(col(Hero.age).in_([1, 2]))", shape!(select(Hero.id).filter(Hero.age.is_in([1, 2])))),
        (
            "select(Hero.id).where(col(Hero.age).in_([]))",
            shape!(select(Hero.id).filter(Hero.age.is_in(Vec::<i32>::new()))),
        ),
        (
            "select(Hero.id).where(col(Hero.age).not_in([]))",
            shape!(select(Hero.id).filter(Hero.age.not_in(Vec::<i32>::new()))),
        ),
        (
            "select(Hero.id).where(tuple_(Hero.name, Hero.age).in_([(\"a\", 1)]))",
            shape!(select(Hero.id).filter(tuple((Hero.name, Hero.age)).is_in([("a", 1)]))),
        ),
        ("select(Hero.id).where(col(Hero.age).between(1, 2))", shape!(select(Hero.id).filter(Hero.age.between(1, 2)))),
        ("select(Hero.id).where(col(Hero.name).like(\"a%\"))", shape!(select(Hero.id).filter(Hero.name.like("a%")))),
        ("select(Hero.id).where(col(Hero.name).ilike(\"a%\"))", shape!(select(Hero.id).filter(Hero.name.ilike("a%")))),
        (
            "select(Hero.id).where(col(Hero.name).not_ilike(\"a%\"))",
            shape!(select(Hero.id).filter(Hero.name.not_ilike("a%"))),
        ),
        (
            "select(Hero.id).where(col(Hero.name).contains(\"a\"))",
            shape!(select(Hero.id).filter(Hero.name.contains("a"))),
        ),
        (
            "select(Hero.id).where(col(Hero.name).startswith(\"a\", autoescape=True))",
            shape!(
                select(Hero.id).filter(Hero.name.starts_with("a")),
                Some(("SELECT hero.id FROM hero WHERE (hero.name LIKE $1 || '%')", "only what needs it is escaped"))
            ),
        ),
        ("select(Hero.id).where(col(Hero.name).icontains(\"a\"))", Missing("`ilike` says it")),
        (
            "select(Hero.id).where(col(Hero.name).regexp_match(\"a\"))",
            shape!(select(Hero.id).filter(Hero.name.regexp_match("a"))),
        ),
        ("select(Hero.id).where(col(Hero.name).match(\"a\"))", Missing("no full text search")),
        ("select(Hero.id).where(Hero.color == Color.red)", shape!(select(Hero.id).filter(Hero.color.eq(Color::Red)))),
        (
            "select(Hero.id).where(Hero.key == uuid.UUID(int=1))",
            shape!(select(Hero.id).filter(Hero.key.eq(Uuid::from_u128(1)))),
        ),
        (
            "select(Hero.id).where(Hero.at > dt.datetime(2024, 1, 1, tzinfo=dt.timezone.utc))",
            shape!(select(Hero.id).filter(Hero.at.gt(Timestamp::from_second(1_704_067_200).unwrap()))),
        ),
        (
            "select(Hero.id).where(Hero.day == dt.date(2024, 1, 1))",
            shape!(select(Hero.id).filter(Hero.day.eq(date(2024, 1, 1)))),
        ),
        (
            "select(Hero.id).where(Hero.money > decimal.Decimal(\"1.5\"))",
            shape!(select(Hero.id).filter(Hero.money.gt("1.5".parse::<Decimal>().unwrap()))),
        ),
        ("select(Hero.id).where(Hero.score > 1.5)", shape!(select(Hero.id).filter(Hero.score.gt(1.5)))),
        (
            "select(Hero.id).where(sa.exists().where(Team.id == Hero.team_id))",
            shape!(
                select(Hero.id).filter(select(Team.id).filter(Team.id.eq(Hero.team_id)).exists()),
                Some((
                    "SELECT hero.id FROM hero WHERE EXISTS (SELECT team.id FROM team WHERE team.id = hero.team_id)",
                    "what EXISTS selects is said"
                ))
            ),
        ),
    ]
}

fn values() -> Vec<(&'static str, Shape)> {
    vec![
        ("select(Hero.name + \"x\")", shape!(select(Hero.name + "x"))),
        ("select(Hero.age / 2)", Missing(DIVISION)),
        ("select(Hero.age // 2)", shape!(select(Hero.age / 2))),
        ("select(Hero.age % 2)", shape!(select(Hero.age % 2))),
        (
            "select(Hero.score / 2)",
            shape!(select(Hero.score / 2.0), Some(("SELECT hero.score / $1 AS anon_1 FROM hero", DIVISION))),
        ),
        ("select(Hero.score // 2)", Missing(DIVISION)),
        ("select(Hero.money * 2)", shape!(select(Hero.money * Decimal::TWO))),
        ("select(Hero.money / Hero.age)", Missing(DIVISION)),
        ("select(-col(Hero.age))", shape!(select(-Hero.age))),
        ("select(col(Hero.age).bitwise_xor(1))", Missing("no operators on bits")),
        ("select(func.now())", shape!(select(func::call::<Timestamp>("now", ())))),
        ("select(func.current_timestamp())", Missing("`now()` says it")),
        (
            "select(func.length(Hero.name), func.char_length(Hero.name))",
            shape!(select((func::length(Hero.name), func::call::<i64>("char_length", (Hero.name,))))),
        ),
        ("select(func.random())", shape!(select(func::call::<f64>("random", ())))),
        ("select(func.concat(Hero.name, \"x\"))", shape!(select(func::call::<String>("concat", (Hero.name, "x"))))),
        (
            "select(func.string_agg(Hero.name, \",\"))",
            shape!(select(func::call::<Option<String>>("string_agg", (Hero.name, ",")))),
        ),
        (
            "select(func.aggregate_strings(Hero.name, \",\"))",
            Missing("databases name it differently; `func::call` has each"),
        ),
        (
            "select(func.count(), func.count(col(Hero.age).distinct()))",
            shape!(select((func::count_all(), func::count(Hero.age.distinct())))),
        ),
        ("select(sa.extract(\"year\", Hero.day))", shape!(select(func::extract("year", Hero.day)))),
        ("select(Hero.day + dt.timedelta(days=1))", Missing("dates are no numbers; SQLite would add to a text")),
        ("select(cast(Hero.age, sa.String))", shape!(select(Hero.age.cast::<Option<String>>()))),
        ("select(cast(Hero.name, sa.Integer))", shape!(select(Hero.name.cast::<i32>()))),
        ("select(cast(Hero.at, sa.Date))", shape!(select(Hero.at.cast::<Option<civil::Date>>()))),
        ("select(cast(Hero.age, sa.Boolean))", shape!(select(Hero.age.cast::<Option<bool>>()))),
        (
            "select(case((Hero.age > 1, \"a\"), else_=\"b\"))",
            shape!(select(case::<String>().when(Hero.age.gt(1), "a").otherwise("b")).select_from(Hero)),
        ),
        ("select(Hero.doc[\"a\"])", shape!(select(Hero.doc.at("a").as_json()))),
        (
            "select(Hero.doc[(\"a\", \"b\")])",
            shape!(
                select(Hero.doc.at(("a", "b")).as_json()),
                Some(("SELECT hero.doc #> $1[] AS anon_1 FROM hero", "the path's type, an array, is said"))
            ),
        ),
        (
            "select(Hero.doc[\"a\"].as_integer())",
            shape!(
                select(Hero.doc.at("a").as_integer()),
                Some(("SELECT CAST(hero.doc ->> $1 AS BIGINT) AS anon_1 FROM hero", "as wide as the Rust type"))
            ),
        ),
        ("select(Hero.doc[\"a\"].as_string())", shape!(select(Hero.doc.at("a").as_string()))),
        ("select(Hero.doc[\"a\"].as_boolean())", shape!(select(Hero.doc.at("a").as_boolean()))),
        (
            "select(literal(1), literal(\"x\"), literal(True), literal(None), literal(1.5))",
            shape!(select((literal(1), literal("x"), literal(true), literal(None::<i32>), literal(1.5)))),
        ),
        (
            "select(func.row_number().over(partition_by=Hero.team_id, order_by=Hero.age))",
            shape!(select(func::row_number().over(window().partition_by(Hero.team_id).order_by(Hero.age)))),
        ),
        (
            "select(func.sum(Hero.age).over(order_by=Hero.id, rows=(-1, 0)))",
            shape!(select(func::sum(Hero.age).over(window().order_by(Hero.id).rows(Some(-1), Some(0))))),
        ),
        (
            "select(func.count(Hero.id).filter(Hero.age > 1))",
            shape!(select(func::count(Hero.id).filter(Hero.age.gt(1)))),
        ),
    ]
}

fn clauses() -> Vec<(&'static str, Shape)> {
    vec![
        ("select(Hero.id).limit(2)", shape!(select(Hero.id).limit(2))),
        ("select(Hero.id).offset(2)", shape!(select(Hero.id).offset(2))),
        ("select(Hero.id).limit(2).offset(3)", shape!(select(Hero.id).limit(2).offset(3))),
        ("select(Hero.id).order_by(Hero.id).fetch(2)", Missing("`limit` says it")),
        (
            "select(Hero.id).order_by(col(Hero.age).desc().nulls_last())",
            shape!(select(Hero.id).order_by(Hero.age.desc().nulls_last())),
        ),
        (
            "select(Hero.id).order_by(sa.collate(Hero.name, \"C\"))",
            shape!(select(Hero.id).order_by(Hero.name.collate("C"))),
        ),
        ("select(Hero.id).distinct()", shape!(select(Hero.id).distinct())),
        ("select(Hero.id).with_for_update()", shape!(select(Hero.id).with_for_update(ForUpdate::new()))),
        (
            "select(Hero.id).with_for_update(nowait=True)",
            shape!(select(Hero.id).with_for_update(ForUpdate::new().nowait())),
        ),
        (
            "select(Hero.id).with_for_update(skip_locked=True, of=Hero)",
            shape!(select(Hero.id).with_for_update(ForUpdate::new().skip_locked().of(Hero))),
        ),
        (
            "select(Hero.id).with_for_update(read=True)",
            shape!(select(Hero.id).with_for_update(ForUpdate::new().read())),
        ),
        (
            "select(Hero.id).group_by(Hero.id).having(func.count() > 1)",
            shape!(select(Hero.id).group_by(Hero.id).having(func::count_all().gt(1))),
        ),
    ]
}

fn sources() -> Vec<(&'static str, Shape)> {
    vec![
        ("select(Hero.name, Team.name).join(Team)", shape!(select((Hero.name, Team.name)).join(Team))),
        (
            "select(Hero.name, Team.name).join(Team, isouter=True)",
            shape!(select((Hero.name, Team.name.optional())).left_join(Team)),
        ),
        ("select(Hero.name).join(Team, full=True)", shape!(select(Hero.name.optional()).full_join(Team))),
        (
            "select(Hero.id, A.id).join(A, A.team_id == Hero.team_id)",
            shape!({
                let other = aliased(Hero);
                select((Hero.id, other.id)).join_on(other, other.team_id.eq(Hero.team_id))
            }),
        ),
        (
            "union(select(Hero.id), select(Team.id)).order_by(\"id\").limit(1)",
            shape!(select(Hero.id).union(select(Team.id)).order_by(Hero.id).limit(1)),
        ),
        ("union(select(Hero.id).limit(1), select(Team.id))", shape!(select(Hero.id).limit(1).union(select(Team.id)))),
        ("sa.except_(select(Hero.id), select(Team.id))", shape!(select(Hero.id).except(select(Team.id)))),
        (
            "select(select(Hero.id).cte(\"c\"))",
            shape!({
                let c = select(Hero.id).cte("c");
                select(c.c(Hero.id))
            }),
        ),
        (
            "select(select(Hero.id).where(Hero.id == 1).cte(\"c\", recursive=True).union_all(select(Team.id)))",
            shape!({
                let c = select(Hero.id).filter(Hero.id.eq(1)).cte("c").union_all(select(Team.id));
                select(c.c(Hero.id))
            }),
        ),
        ("select(select(Team.name).where(Team.id == Hero.team_id).lateral(\"l\"))", Missing("no LATERAL")),
        (
            "select(sa.values(Column(\"k\", sa.Integer), name=\"v\").data([(1,), (2,)]))",
            Missing("no VALUES as a table"),
        ),
    ]
}
