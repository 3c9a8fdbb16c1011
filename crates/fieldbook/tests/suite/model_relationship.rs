//! Relationships as `#[model]` declares them: getters, setters, lists and builder methods, in memory.

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

mod models {
    use super::*;

    #[model(table)]
    pub struct Team {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        #[relationship(back_populates = team, cascade_delete, passive_deletes = On)]
        heroes: Vec<Hero>,
        /// Where the team meets.
        #[relationship(back_populates = team)]
        base: Option<Base>,
    }

    #[model(table)]
    pub struct Base {
        #[field(primary_key)]
        id: Option<i64>,
        #[field(foreign_key = Team.id, ondelete = Cascade)]
        team_id: i64,
        #[relationship(back_populates = base)]
        team: Team,
    }

    #[model(table)]
    pub struct Hero {
        #[field(primary_key)]
        id: Option<i64>,
        #[field(foreign_key = Team.id)]
        team_id: Option<i64>,
        #[field(foreign_key = Hero.id)]
        mentor_id: Option<i64>,
        #[relationship(back_populates = heroes)]
        team: Option<Team>,
        #[relationship(back_populates = pupils)]
        mentor: Option<Hero>,
        #[relationship(back_populates = mentor)]
        pupils: Vec<Hero>,
        #[relationship(back_populates = heroes, link_model = HeroPower)]
        powers: Vec<Power>,
    }

    #[model(table)]
    pub struct Power {
        #[field(primary_key)]
        id: Option<i64>,
        #[relationship(back_populates = powers, link_model = HeroPower)]
        heroes: Vec<Hero>,
    }

    #[model(table)]
    pub struct HeroPower {
        #[field(primary_key, foreign_key = Hero.id)]
        hero_id: Option<i64>,
        #[field(primary_key, foreign_key = Power.id)]
        power_id: Option<i64>,
    }

    #[model(table)]
    pub struct Villain {
        #[field(primary_key)]
        id: Option<i64>,
        #[field(foreign_key = Team.id)]
        summer_team_id: Option<i64>,
        #[field(foreign_key = Team.id)]
        winter_team_id: Option<i64>,
        #[relationship(foreign_keys = summer_team_id)]
        summer_team: Option<Team>,
        #[relationship(foreign_keys = winter_team_id)]
        winter_team: Option<Team>,
    }
}

use models::{Base, Hero, Power, Team, Villain};

#[test]
fn a_builder_takes_objects_and_lists_of_them() {
    let team = Team::builder().name("Z-Force").build();
    let a = Hero::builder().team(&team).build();
    let b = Hero::builder().mentor(&a).build();
    assert!(Team::ptr_eq(&a.team().unwrap(), &team));
    assert!(Hero::ptr_eq(&a.pupils().get(0).unwrap(), &b));
    let other = Team::builder().name("Preventers").heroes([&a, &b]).build();
    assert_eq!((team.heroes().len(), other.heroes().len()), (0, 2));
    assert!(Team::ptr_eq(&b.team().unwrap(), &other));
}

#[test]
fn setters_take_an_object_or_none() {
    let (team, hero) = (Team::builder().name("Z-Force").build(), Hero::builder().build());
    hero.set_team(&team);
    assert_eq!(team.heroes().len(), 1);
    hero.set_team(None);
    assert!(hero.team().is_none() && team.heroes().is_empty());
    team.set_heroes([&hero]);
    assert!(hero.try_team().unwrap().is_some());
    hero.powers().push(&Power::builder().build());
    assert_eq!(hero.powers().get(0).unwrap().heroes().len(), 1);
}

#[test]
fn a_required_foreign_key_is_given_by_its_relationship() {
    let team = Team::builder().name("Z-Force").build();
    let base = Base::builder().team(&team).build();
    assert!(Team::ptr_eq(&base.team(), &team));
    assert!(Base::ptr_eq(&team.base().unwrap(), &base));
    let alone = Base::builder().team_id(1).build();
    let error = alone.try_team().unwrap_err();
    assert_eq!(error.to_string(), "Base.team cannot be read: it is None; set it first, or declare it as an `Option`");
}

#[test]
fn a_relationship_among_several_foreign_keys_follows_the_named_one() {
    let (summer, winter) = (Team::builder().name("S").build(), Team::builder().name("W").build());
    let villain = Villain::builder().summer_team(&summer).winter_team(&winter).build();
    assert_eq!(villain.summer_team().unwrap().name(), "S");
    assert_eq!(villain.winter_team().unwrap().name(), "W");
}

mod conditions {
    use fieldbook::prelude::*;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[model(table)]
    struct Team {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        #[relationship(primaryjoin = || Team.name.eq(Hero.name), viewonly)]
        namesakes: Vec<Hero>,
        #[relationship(primaryjoin = || Team.id.eq(Hero.team_id) & Other.id.eq(1), viewonly)]
        strange: Vec<Hero>,
        #[relationship(primaryjoin = || Team.id.eq(Hero.team_id), viewonly)]
        heroes: Vec<Hero>,
    }

    #[model(table)]
    struct Hero {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        #[field(foreign_key = Team.id)]
        team_id: Option<i64>,
        #[relationship(primaryjoin = || Hero.team_id.eq(Team.id), viewonly)]
        teams: Vec<Team>,
        #[relationship(primaryjoin = || Hero.id.eq(Hero.id), viewonly)]
        itself: Vec<Hero>,
    }

    #[model(table)]
    struct Other {
        #[field(primary_key)]
        id: Option<i64>,
    }

    #[track_caller]
    fn refused<R>(query: Select<R>, why: &str)
    where
        Select<R>: fieldbook::Statement,
    {
        let engine = crate::database::engine();
        let error = Session::new(&engine).exec(query).map(drop).unwrap_err();
        assert!(error.to_string().contains(why), "{error}");
    }

    #[test]
    fn a_condition_that_carries_no_relationship_is_refused_with_the_reason() {
        refused(select(Team).join(Team.namesakes), "could not locate a foreign key in primaryjoin of Team.namesakes");
        refused(select(Team).join(Team.strange), "names a column of an alias or of another table, Other");
        refused(select(Hero).join(Hero.teams), "is of Hero, which leads to one");
        refused(select(Hero).join(Hero.itself), "leads to its own table");
    }

    #[test]
    fn a_relationship_with_a_condition_compares_with_no_object() {
        let hero = Hero::builder().name("Deadpond").build();
        refused(select(Team).filter(Team.heroes.contains(&hero)), "ask by .has(…) or .any(…)");
    }
}
