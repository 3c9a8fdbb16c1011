//! `extends` across crates: fields, constraints, indexes, foreign keys and types that this crate has no name for.

use fieldbook::prelude::*;
use fieldbook_elsewhere::models::{self, Team};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[model(table, extends = models::HeroBase)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[relationship]
    team: Option<Team>,
}

#[model(extends = fieldbook_elsewhere::models::HeroBase, all_optional)]
struct HeroUpdate {}

mod deeper {
    use fieldbook::prelude::*;

    #[model(extends = super::models::HeroBase)]
    pub struct HeroPublic {
        pub id: i64,
    }
}

#[test]
fn a_table_has_the_columns_of_another_crates_model() {
    let engine = create_engine("sqlite://").unwrap();
    let log = crate::log::Log::of(&engine);
    engine.create_all((Team, Hero)).unwrap();
    let created: Vec<String> =
        log.take().into_iter().filter(|sql| sql.starts_with("CREATE") && sql.contains("hero")).collect();
    assert_eq!(
        created,
        [
            "CREATE TABLE hero ( name VARCHAR(20) NOT NULL, power VARCHAR(8) NOT NULL, spare VARCHAR(8), age INTEGER, team_id INTEGER, id INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(team_id) REFERENCES team (id) ON DELETE SET NULL )",
            "CREATE INDEX ix_hero_name ON hero (name)",
        ]
    );
    let session = Session::new(&engine);
    let team = Team::builder().name("Z").build();
    session.add(&Hero::builder().name("Deadpond").spare(models::Power::Flight).team(&team).build());
    session.commit().unwrap();
    let query = select(Hero).filter(Hero.power.eq(models::Power::Strength));
    let hero = session.exec(query).unwrap().one().unwrap();
    assert_eq!((hero.spare(), hero.team().unwrap().name()), (Some(models::Power::Flight), "Z".into()));
}

#[test]
fn constraints_and_checks_come_along() {
    let error = deeper::HeroPublic::model_validate(json!({"name": " ", "age": -1})).unwrap_err();
    let found: Vec<(&str, &str)> = error.problems().iter().map(|it| (it.kind, it.msg.as_str())).collect();
    assert_eq!(
        found,
        [
            ("value_error", "Value error, a name has letters"),
            ("greater_than_equal", "Input should be greater than or equal to 0"),
            ("missing", "Field required"),
        ]
    );
    let update = HeroUpdate::model_validate(json!({"power": "Flight"})).unwrap();
    assert_eq!((update.power(), update.name()), (Some(models::Power::Flight), None));
}
