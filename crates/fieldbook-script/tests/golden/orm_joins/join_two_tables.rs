use fieldbook::prelude::*;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Team, Hero))?;
    let session = Session::new(&engine);
    let force = Team::builder().name("Z-Force").build();
    let preventers = Team::builder().name("Preventers").build();
    session.add_all([&force, &preventers]);
    session.commit()?;
    for (name, team_id) in [
        ("Deadpond", force.id()),
        ("Rusty-Man", preventers.id()),
        ("Tarantula", preventers.id()),
        ("Spider-Boy", None),
    ] {
        session.add(&Hero::builder().name(name).team_id(team_id).build());
    }
    session.commit()?;
    for (hero, team) in session.exec(select((Hero, Team)).join(Team))? {
        println!("{} {}", hero.name(), team.name());
    }
    for (hero, team) in session.exec(select((Hero, Team.optional())).left_join(Team))? {
        println!(
            "{:<12}{}",
            hero.name(),
            team.map_or("-".to_string(), |t| t.name())
        );
    }
    for (hero, team) in session.exec(select((Hero, Team)).filter(Hero.team_id.eq(Team.id)))? {
        println!("{} {}", hero.name(), team.name());
    }
    let names = select(Hero.name)
        .join(Team)
        .filter(Team.name.eq("Preventers"))
        .order_by(Hero.name.desc());
    println!("{:?}", session.exec(names)?.all());
    let sizes = select((Team.name, func::count(Hero.id)))
        .join_on(Hero, Hero.team_id.eq(Team.id))
        .group_by(Team.name)
        .order_by(Team.name);
    println!("{:?}", session.exec(sizes)?.all());
    Ok(())
}
