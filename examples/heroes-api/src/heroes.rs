//! What can be done with heroes.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

use crate::models::{Hero, HeroCreate, HeroPublic, HeroPublicWithTeam, HeroUpdate, Login, Page, Team};
use crate::passwords;

fn find(session: &Session, hero_id: i64) -> Answer<Hero> {
    session.get(Hero, hero_id)?.ok_or_else(|| not_found("Hero not found"))
}

/// SQLite takes any number for a team unless it is told otherwise.
fn check_team(session: &Session, team_id: Option<i64>) -> Answer<()> {
    match team_id {
        Some(team_id) if session.get(Team, team_id)?.is_none() => Err(conflict("Team not found")),
        _ => Ok(()),
    }
}

pub fn create(session: Session, Json(hero): Json<HeroCreate>) -> Answer<HeroPublic> {
    check_team(&session, hero.team_id())?;
    let hashed = passwords::hash(&hero.password()).map_err(|error| std::io::Error::other(error.to_string()))?;
    let hero = Hero::model_validate_with(&hero, json!({"hashed_password": hashed}))?;
    session.add(&hero);
    session.commit()?;
    Ok(HeroPublic::model_validate(&hero)?)
}

pub fn read_all(session: Session, Query(page): Query<Page>) -> Answer<Vec<HeroPublic>> {
    let heroes = session.exec(select(Hero).order_by(Hero.id).offset(page.offset()).limit(page.limit()))?;
    heroes.into_iter().map(|hero| Ok(HeroPublic::model_validate(&hero)?)).collect()
}

pub fn read_one(session: Session, Path(hero_id): Path<i64>) -> Answer<HeroPublicWithTeam> {
    Ok(HeroPublicWithTeam::model_validate(&find(&session, hero_id)?)?)
}

pub fn update(session: Session, Path(hero_id): Path<i64>, Json(change): Json<HeroUpdate>) -> Answer<HeroPublic> {
    let hero = find(&session, hero_id)?;
    check_team(&session, change.team_id())?;
    hero.sqlmodel_update(&change);
    if let Some(password) = change.password() {
        hero.set_hashed_password(passwords::hash(&password).map_err(|error| std::io::Error::other(error.to_string()))?);
    }
    session.commit()?;
    Ok(HeroPublic::model_validate(&hero)?)
}

pub fn delete(session: Session, Path(hero_id): Path<i64>) -> Answer<()> {
    session.delete(&find(&session, hero_id)?)?;
    session.commit()?;
    Ok(())
}

pub fn log_in(session: Session, Form(login): Form<Login>) -> Answer<HeroPublic> {
    let hero = session.exec(select(Hero).filter(Hero.name.eq(login.name())))?.first();
    match hero {
        Some(hero) if passwords::verify(&login.password(), &hero.hashed_password()) => {
            Ok(HeroPublic::model_validate(&hero)?)
        }
        _ => Err(unauthorized("Name or password is wrong")),
    }
}
