//! Keys, related objects and lists of them have their types, too.

use fieldbook::prelude::*;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[relationship(back_populates = team)]
    heroes: Vec<Hero>,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    let hero = Hero::builder().build();
    let team = Team::builder().heroes([&hero]).build();
    hero.set_team(&hero);
    team.heroes().push(&team);
    session.get(Hero, 1.5)?;
    session.refresh_fields(&hero, Team.id)?;
    Ok(())
}
