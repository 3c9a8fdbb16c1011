//! `INSERT`, `UPDATE`, `DELETE`.

use fieldbook::prelude::*;

use super::Shape::Missing;
use super::{Hero, Shape, Team, shape};

const KEYS: &str = "a statement returns what it is asked for; keys come back of objects that are added";

pub fn all() -> Vec<(&'static str, Shape)> {
    vec![
        (
            "insert(Team).values(name=\"a\")",
            shape!(insert(Team).value(Team.name, "a"), Some(("INSERT INTO team (name) VALUES ($1)", KEYS))),
        ),
        ("insert(Team).values(id=1, name=\"a\")", shape!(insert(Team).value(Team.id, 1).value(Team.name, "a"))),
        (
            "insert(Team).values([{\"name\": \"a\"}, {\"name\": \"b\"}])",
            shape!(insert(Team).values(["a", "b"].map(|name| Team::builder().name(name).build()))),
        ),
        (
            "insert(Team).values(name=\"a\").returning(Team.id)",
            shape!(insert(Team).value(Team.name, "a").returning(Team.id)),
        ),
        (
            "insert(Team).from_select([\"name\"], select(Hero.name))",
            shape!(insert(Team).from_select(Team.name, select(Hero.name))),
        ),
        ("insert(Team)", Missing("an insert without a value has only defaults")),
        (
            "insert(Team).values(name=func.upper(\"a\"))",
            Missing("an insert's values are values; `from_select` has expressions"),
        ),
        ("update(Hero).values(age=1).where(Hero.id == 1)", shape!(update(Hero).set(Hero.age, 1).filter(Hero.id.eq(1)))),
        (
            "update(Hero).values(age=Hero.age + 1, flag=True)",
            shape!(update(Hero).set(Hero.age, Hero.age + 1).set(Hero.flag, true)),
        ),
        (
            "update(Hero).values(age=Team.id).where(Team.id == Hero.team_id)",
            shape!(update(Hero).set(Hero.age, Team.id).filter(Team.id.eq(Hero.team_id))),
        ),
        ("update(Hero).values(age=1).returning(Hero.id)", shape!(update(Hero).set(Hero.age, 1).returning(Hero.id))),
        ("delete(Hero).where(Hero.id == 1)", shape!(delete(Hero).filter(Hero.id.eq(1)))),
        ("delete(Hero).where(Hero.team_id == Team.id)", shape!(delete(Hero).filter(Hero.team_id.eq(Team.id)))),
        ("delete(Hero).returning(Hero.id)", shape!(delete(Hero).returning(Hero.id))),
    ]
}
