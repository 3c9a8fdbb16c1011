use fieldbook::prelude::*;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = team)]
    heroes: Vec<Hero>,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}

fn fill(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    for (team, heroes) in [
        ("Z-Force", vec!["Deadpond"]),
        ("Preventers", vec!["Rusty-Man", "Tarantula"]),
    ] {
        let team = Team::builder().name(team).build();
        for hero in heroes {
            team.heroes().push(&Hero::builder().name(hero).build());
        }
        session.add(&team);
    }
    session.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Team, Hero))?;
    fill(&engine)?;
    {
        let session = Session::new(&engine);
        for team in session.exec(select(Team).options(selectin_load(Team.heroes)))? {
            println!("{}: {}", team.name(), team.heroes().len());
        }
    }
    {
        let session = Session::new(&engine);
        for hero in session.exec(
            select(Hero)
                .options(joined_load(Hero.team))
                .order_by(Hero.name),
        )? {
            println!("{} {:?}", hero.name(), hero.team().map(|t| t.name()));
        }
    }
    let session = Session::new(&engine);
    for hero in session.exec(select(Hero))? {
        println!("{} {:?}", hero.name(), hero.team().map(|t| t.name()));
    }
    Ok(())
}
