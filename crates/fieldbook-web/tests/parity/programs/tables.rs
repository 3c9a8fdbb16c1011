//! The first programs: the table's model is what is read and what is answered, and then models of their own.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    name: String,
    secret_name: String,
    #[field(index)]
    age: Option<i64>,
}

#[model]
struct HeroCreate {
    name: String,
    secret_name: String,
    age: Option<i64>,
}

#[model]
struct HeroPublic {
    id: i64,
    name: String,
    secret_name: String,
    age: Option<i64>,
}

fn create(session: &Session, hero: Hero) -> Answer<Hero> {
    session.add(&hero);
    session.commit()?;
    session.refresh(&hero)?;
    Ok(hero)
}

/// No answers are declared.
mod simple {
    use super::*;

    pub fn create_hero(session: Session, Json(hero): Json<Hero>) -> Answer<serde_json::Value> {
        Ok(serde_json::to_value(super::create(&session, hero)?)?)
    }

    pub fn read_heroes(session: Session) -> Answer<serde_json::Value> {
        Ok(serde_json::to_value(session.exec(select(Hero))?.all())?)
    }
}

mod declared {
    use super::*;

    pub fn create_hero(session: Session, Json(hero): Json<Hero>) -> Answer<Hero> {
        super::create(&session, hero)
    }

    pub fn read_heroes(session: Session) -> Answer<Vec<Hero>> {
        Ok(session.exec(select(Hero))?.all())
    }
}

mod models {
    use super::*;

    pub fn create_hero(session: Session, Json(hero): Json<HeroCreate>) -> Answer<HeroPublic> {
        let hero = super::create(&session, Hero::model_validate(&hero)?)?;
        Ok(HeroPublic::model_validate(&hero)?)
    }

    pub fn read_heroes(session: Session) -> Answer<Vec<HeroPublic>> {
        let heroes = session.exec(select(Hero))?;
        heroes.into_iter().map(|hero| Ok(HeroPublic::model_validate(&hero)?)).collect()
    }
}

fn begin(engine: &Engine) -> Api {
    engine.create_all(Hero).unwrap();
    Api::new(engine).title("FastAPI")
}

pub fn simple_hero_api(engine: &Engine) -> Api {
    begin(engine).route("/heroes/", post(simple::create_hero).get(simple::read_heroes))
}

pub fn response_model(engine: &Engine) -> Api {
    begin(engine).route("/heroes/", post(declared::create_hero).get(declared::read_heroes))
}

pub fn multiple_models(engine: &Engine) -> Api {
    begin(engine).route("/heroes/", post(models::create_hero).get(models::read_heroes))
}
