use fieldbook::prelude::*;

#[model(table)]
struct HeroTeam {
    #[field(primary_key, foreign_key = Hero.id)]
    hero_id: Option<i64>,
    #[field(primary_key, foreign_key = Team.id)]
    team_id: Option<i64>,
}

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = teams, link_model = HeroTeam)]
    heroes: Vec<Hero>,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = heroes, link_model = HeroTeam)]
    teams: Vec<Team>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Hero, Team, HeroTeam))?;
    let session = Session::new(&engine);
    let (force, preventers) = (
        Team::builder().name("Z-Force").build(),
        Team::builder().name("Preventers").build(),
    );
    let deadpond = Hero::builder()
        .name("Deadpond")
        .teams([&force, &preventers])
        .build();
    let rusty = Hero::builder()
        .name("Rusty-Man")
        .teams([&preventers])
        .build();
    session.add_all([&deadpond, &rusty]);
    session.commit()?;
    for hero in session.exec(select(Hero))? {
        println!(
            "{}: {:?}",
            hero.name(),
            hero.teams().iter().map(|t| t.name()).collect::<Vec<_>>()
        );
    }
    preventers.heroes().remove(&deadpond);
    force.heroes().push(&rusty);
    session.commit()?;
    for team in session.exec(select(Team).order_by(Team.name))? {
        println!(
            "{}: {:?}",
            team.name(),
            team.heroes().iter().map(|h| h.name()).collect::<Vec<_>>()
        );
    }
    println!(
        "{:?}",
        session
            .exec(select((HeroTeam.hero_id, HeroTeam.team_id)))?
            .all()
    );
    Ok(())
}
