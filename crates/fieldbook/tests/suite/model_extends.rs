//! Inheritance by `extends`: several levels, across modules, with overridden fields.

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

mod base {
    use fieldbook::prelude::*;

    /// Means something else outside of this module.
    #[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
    pub enum Power {
        Flight,
        Strength,
    }

    fn default_power() -> Power {
        Power::Strength
    }

    #[model(table)]
    pub struct Team {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
    }

    #[model]
    pub struct Named {
        /// What everyone says.
        #[field(index, min_length = 2)]
        name: String,
        #[field(default_factory = default_power)]
        power: Power,
        extra: Option<Power>,
    }

    fn best(hero: &HeroBase) -> Power {
        hero.extra().unwrap_or(hero.power())
    }

    fn hidden(hero: &HeroBase) -> Option<Power> {
        hero.extra().map(|_| hero.power())
    }

    #[model(extends = Named)]
    pub struct HeroBase {
        #[field(ge = 0)]
        age: Option<i32>,
        #[field(foreign_key = Team.id, ondelete = Cascade)]
        team_id: Option<i64>,
        /// What they are known for.
        #[field(computed = best)]
        best: Power,
        #[field(computed = hidden)]
        hidden: Option<Power>,
    }
}

mod tables {
    use super::base;
    use fieldbook::prelude::*;

    /// Not the one that the inherited fields mean.
    #[allow(dead_code)]
    struct Power;

    #[model(table, extends = base::HeroBase)]
    pub struct Hero {
        #[field(primary_key)]
        id: Option<i64>,
        #[field(unique, max_length = 5)]
        name: String,
        #[relationship]
        team: Option<base::Team>,
    }

    #[model(extends = base::HeroBase)]
    pub struct HeroPublic {
        id: i64,
    }

    #[model(extends = base::HeroBase, all_optional)]
    pub struct HeroUpdate {}

    pub mod deeper {
        use fieldbook::prelude::*;

        #[model(extends = super::HeroPublic)]
        pub struct HeroDetail {
            note: String,
        }
    }
}

use base::{Power, Team};
use tables::{Hero, HeroPublic, HeroUpdate};

#[test]
fn columns_come_in_the_order_of_inheritance_with_their_options() {
    let engine = create_engine("sqlite://").unwrap();
    let log = crate::log::Log::of(&engine);
    engine.create_all((Team, Hero)).unwrap();
    let created: Vec<String> =
        log.take().into_iter().filter(|sql| sql.contains("hero") && sql.starts_with("CREATE")).collect();
    assert_eq!(
        created,
        [
            "CREATE TABLE hero ( name VARCHAR(5) NOT NULL, power VARCHAR(8) NOT NULL, extra VARCHAR(8), age INTEGER, team_id INTEGER, id INTEGER NOT NULL, PRIMARY KEY (id), UNIQUE (name), FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE CASCADE )"
        ]
    );
}

#[test]
fn inherited_fields_work_where_their_types_have_no_name() {
    let team = Team::builder().name("Z").build();
    let hero = Hero::builder().name("Deadpond").team(&team).build();
    assert_eq!((hero.power(), hero.extra()), (Power::Strength, None));
    hero.set_extra(Power::Flight);
    hero.set_id(1);
    let public = HeroPublic::model_validate(&hero).unwrap();
    assert_eq!(public.extra(), Some(Power::Flight));
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all((Team, Hero)).unwrap();
    let session = Session::new(&engine);
    hero.set_name("Dead");
    session.add(&hero);
    session.commit().unwrap();
    let found = session.exec(select(Hero).filter(Hero.extra.eq(Power::Flight))).unwrap();
    assert_eq!(found.one().unwrap().team().unwrap().name(), "Z");
}

#[test]
fn computed_fields_are_read_where_their_types_have_no_name() {
    let public = HeroPublic::builder().name("Deadpond").extra(Power::Flight).id(1).build();
    assert_eq!((public.best(), public.hidden()), (Power::Flight, Some(Power::Strength)));
    let detail = tables::deeper::HeroDetail::builder().name("Deadpond").id(1).note("n").build();
    assert_eq!((detail.best(), detail.hidden()), (Power::Strength, None));
    let dump = detail.model_dump().include(["best", "hidden"]).to_json();
    assert_eq!(dump, json!({"best": "Strength", "hidden": null}));
}

#[test]
fn an_overridden_field_has_its_own_options_alone() {
    let update = HeroUpdate::model_validate(json!({"name": "x"})).unwrap_err();
    assert_eq!(update.problems()[0].kind, "string_too_short");
    let hero = Hero::model_validate(json!({"name": "x"})).unwrap();
    assert_eq!(hero.name(), "x");
    let error = Hero::model_validate(json!({"name": "longer", "age": -1})).unwrap_err();
    let kinds: Vec<_> = error.problems().iter().map(|problem| problem.kind).collect();
    assert_eq!(kinds, ["string_too_long", "greater_than_equal"]);
    let update = HeroUpdate::builder().power(Power::Flight).build();
    assert_eq!((update.power(), update.name(), update.age()), (Some(Power::Flight), None, None));
    assert_eq!(update.model_dump().exclude_unset().to_json(), json!({"power": "Flight"}));
}
