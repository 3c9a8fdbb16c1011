//! Heroes alone, their models made of one another: most of the original's programs, which differ in their routes.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model]
struct HeroBase {
    #[field(index)]
    name: String,
    secret_name: String,
    #[field(index)]
    age: Option<i64>,
}

#[model(table, extends = HeroBase)]
pub struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
}

#[model(extends = HeroBase)]
struct HeroCreate {}

#[model(extends = HeroBase)]
struct HeroPublic {
    id: i64,
}

#[model(extends = HeroBase, all_optional)]
struct HeroUpdate {}

#[model]
struct Page {
    #[field(default = 0)]
    offset: i64,
    #[field(default = 100, le = 100)]
    limit: i64,
}

fn public(hero: &Hero) -> Answer<HeroPublic> {
    Ok(HeroPublic::model_validate(hero)?)
}

fn find(session: &Session, hero_id: i64) -> Answer<Hero> {
    session.get(Hero, hero_id)?.ok_or_else(|| not_found("Hero not found"))
}

fn create_hero(session: Session, Json(hero): Json<HeroCreate>) -> Answer<HeroPublic> {
    let hero = Hero::model_validate(&hero)?;
    session.add(&hero);
    session.commit()?;
    public(&hero)
}

/// Before the chapter on pages.
mod all {
    use super::*;

    pub fn read_heroes(session: Session) -> Answer<Vec<HeroPublic>> {
        let heroes = session.exec(select(Hero))?;
        heroes.into_iter().map(|hero| public(&hero)).collect()
    }
}

fn read_heroes(session: Session, Query(page): Query<Page>) -> Answer<Vec<HeroPublic>> {
    let heroes = session.exec(select(Hero).offset(page.offset()).limit(page.limit()))?;
    heroes.into_iter().map(|hero| public(&hero)).collect()
}

fn read_hero(session: Session, Path(hero_id): Path<i64>) -> Answer<HeroPublic> {
    public(&find(&session, hero_id)?)
}

fn update_hero(session: Session, Path(hero_id): Path<i64>, Json(change): Json<HeroUpdate>) -> Answer<HeroPublic> {
    let hero = find(&session, hero_id)?;
    hero.sqlmodel_update(&change);
    session.commit()?;
    public(&hero)
}

fn delete_hero(session: Session, Path(hero_id): Path<i64>) -> Answer<serde_json::Value> {
    session.delete(&find(&session, hero_id)?)?;
    session.commit()?;
    Ok(json!({"ok": true}))
}

fn begin(engine: &Engine) -> Api {
    engine.create_all(Hero).unwrap();
    Api::new(engine).title("FastAPI")
}

pub fn multiple_models(engine: &Engine) -> Api {
    begin(engine).route("/heroes/", post(create_hero).get(all::read_heroes))
}

pub fn read_one(engine: &Engine) -> Api {
    multiple_models(engine).route("/heroes/{hero_id}", get(read_hero))
}

pub fn limit_and_offset(engine: &Engine) -> Api {
    let one = get(read_hero);
    begin(engine).route("/heroes/", post(create_hero).get(read_heroes)).route("/heroes/{hero_id}", one)
}

pub fn update(engine: &Engine) -> Api {
    limit_and_offset(engine).route("/heroes/{hero_id}", patch(update_hero))
}

/// The program of the chapters on deletion, on the session as a dependency, and on tests.
pub fn whole(engine: &Engine) -> Api {
    update(engine).route("/heroes/{hero_id}", fieldbook_web::delete(delete_hero))
}
