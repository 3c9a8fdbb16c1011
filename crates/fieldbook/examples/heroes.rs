//! The complete program of the documentation: create a database, add heroes and a team, update one.

use fieldbook::prelude::*;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    name: String,
    headquarters: String,
    #[relationship(back_populates = team)]
    heroes: Vec<Hero>,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    name: String,
    secret_name: String,
    #[field(index)]
    age: Option<i32>,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}

fn create_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let z_force = Team::builder().name("Z-Force").headquarters("Sister Margaret's Bar").build();
    let deadpond = Hero::builder().name("Deadpond").secret_name("Dive Wilson").team(&z_force).build();
    let rusty_man = Hero::builder().name("Rusty-Man").secret_name("Tommy Sharp").age(48).build();
    session.add_all([&deadpond, &rusty_man]);
    session.commit()?;
    println!("Created hero: {deadpond:?}");
    println!("Its team: {:?}", deadpond.team().map(|team| team.name()));
    Ok(())
}

fn update_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let hero = session.exec(select(Hero).filter(Hero.name.eq("Rusty-Man")))?.one()?;
    hero.set_age(49);
    session.add(&hero);
    session.commit()?;
    session.refresh(&hero)?;
    println!("Updated hero: {hero:?}");
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?.echo(true);
    engine.create_all((Team, Hero))?;
    create_heroes(&engine)?;
    update_heroes(&engine)
}
