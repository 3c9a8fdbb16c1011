//! Heroes with passwords: what a client sends is hashed into a column that it neither sends nor gets.

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
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    hashed_password: String,
}

#[model(extends = HeroBase)]
struct HeroCreate {
    password: String,
}

#[model(extends = HeroBase)]
struct HeroPublic {
    id: i64,
}

#[model(extends = HeroBase, all_optional)]
struct HeroUpdate {
    password: Option<String>,
}

#[model]
struct Page {
    #[field(default = 0)]
    offset: i64,
    #[field(default = 100, le = 100)]
    limit: i64,
}

fn hash_password(password: &str) -> String {
    format!("not really hashed {password} hehehe")
}

fn find(session: &Session, hero_id: i64) -> Answer<Hero> {
    session.get(Hero, hero_id)?.ok_or_else(|| not_found("Hero not found"))
}

fn create_hero(session: Session, Json(hero): Json<HeroCreate>) -> Answer<HeroPublic> {
    let hashed = hash_password(&hero.password());
    let hero = Hero::model_validate_with(&hero, json!({"hashed_password": hashed}))?;
    session.add(&hero);
    session.commit()?;
    Ok(HeroPublic::model_validate(&hero)?)
}

fn read_heroes(session: Session, Query(page): Query<Page>) -> Answer<Vec<HeroPublic>> {
    let heroes = session.exec(select(Hero).offset(page.offset()).limit(page.limit()))?;
    heroes.into_iter().map(|hero| Ok(HeroPublic::model_validate(&hero)?)).collect()
}

fn read_hero(session: Session, Path(hero_id): Path<i64>) -> Answer<HeroPublic> {
    Ok(HeroPublic::model_validate(&find(&session, hero_id)?)?)
}

fn update_hero(session: Session, Path(hero_id): Path<i64>, Json(change): Json<HeroUpdate>) -> Answer<HeroPublic> {
    let hero = find(&session, hero_id)?;
    let given = change.model_fields_set().contains(&"password".to_owned());
    // As Python's f-string writes what is not there.
    let hashed = hash_password(change.password().as_deref().unwrap_or("None"));
    hero.sqlmodel_update_with(&change, if given { json!({"hashed_password": hashed}) } else { json!({}) });
    session.commit()?;
    Ok(HeroPublic::model_validate(&hero)?)
}

pub fn update(engine: &Engine) -> Api {
    engine.create_all(Hero).unwrap();
    Api::new(engine)
        .title("FastAPI")
        .route("/heroes/", post(create_hero).get(read_heroes))
        .route("/heroes/{hero_id}", get(read_hero).patch(update_hero))
}
