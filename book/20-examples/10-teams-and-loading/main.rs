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
    for (name, heroes) in [
        ("Preventers", vec!["Rusty-Man", "Night Owl"]),
        ("Lanterns", vec!["Deadpond", "Rain", "Tarantula"]),
        ("Loners", vec![]),
    ] {
        let team = Team::builder().name(name).build();
        session.add(&team);
        for hero in heroes {
            session.add(&Hero::builder().name(hero).team(&team).build());
        }
    }
    session.commit()
}

fn line(team: &Team) -> String {
    let heroes: Vec<String> = team.heroes().iter().map(|hero| hero.name()).collect();
    format!("{}: {}", team.name(), heroes.join(", "))
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Team, Hero))?;
    fill(&engine)?;

    println!("As they are needed:");
    let session = Session::new(&engine);
    for team in session.exec(select(Team).order_by(Team.name))? {
        println!("  {}", line(&team));
    }
    drop(session);

    println!("In one go for all teams:");
    let session = Session::new(&engine);
    let teams = select(Team).options(selectin_load(Team.heroes));
    for team in session.exec(teams.order_by(Team.name))? {
        println!("  {}", line(&team));
    }
    drop(session);

    println!("Only counted:");
    let session = Session::new(&engine);
    let counted = select((Team.name, func::count(Hero.id)))
        .left_join(Hero)
        .group_by(Team.name)
        .order_by(Team.name);
    for (name, heroes) in session.exec(counted)? {
        println!("  {name}: {heroes}");
    }
    Ok(())
}
