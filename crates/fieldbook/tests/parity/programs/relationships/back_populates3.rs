use fieldbook::prelude::*;

#[model(table)]
struct Weapon {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    name: String,
    #[relationship(back_populates = weapon)]
    hero: Option<Hero>,
}

#[model(table)]
struct Power {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    name: String,
    #[field(foreign_key = Hero.id)]
    hero_id: i64,
    #[relationship(back_populates = powers)]
    hero: Option<Hero>,
}

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
    #[field(foreign_key = Weapon.id)]
    weapon_id: Option<i64>,
    #[relationship(back_populates = hero)]
    weapon: Option<Weapon>,
    #[relationship(back_populates = hero)]
    powers: Vec<Power>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite:///database.db")?.echo(true);
    engine.create_all((Weapon, Power, Team, Hero))?;
    Ok(())
}
