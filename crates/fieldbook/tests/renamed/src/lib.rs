//! Models of a crate that calls the library `orm`.

use orm::prelude::*;

/// What a hero can do.
#[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
#[field(crate = orm)]
pub enum Power {
    /// Through the air.
    Flight,
}

/// What heroes have in common.
#[model(crate = orm)]
pub struct HeroBase {
    name: String,
    power: Power,
}

/// Has many heroes.
#[model(table, crate = orm)]
pub struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = team)]
    heroes: Vec<Hero>,
}

/// Belongs to a team.
#[model(table, crate = orm, extends = HeroBase)]
pub struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}

/// Adds a hero to a team and reads it back.
///
/// # Errors
///
/// As the session's calls.
pub fn heroes_of_a_team() -> Result<Vec<String>> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Team, Hero))?;
    let session = Session::new(&engine);
    let team = Team::builder().name("A").build();
    session.add(&Hero::builder().name("Deadpond").power(Power::Flight).team(&team).build());
    session.commit()?;
    Ok(team.heroes().into_iter().map(|hero| hero.name()).collect())
}
