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

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Team, Hero))?;
    let session = Session::new(&engine);
    let preventers = Team::builder().name("Preventers").build();
    let rusty = Hero::builder().name("Rusty-Man").team(&preventers).build();
    let spider = Hero::builder().name("Spider-Boy").build();
    session.add_all([&rusty, &spider]);
    session.commit()?;
    println!(
        "{:?} {:?}",
        rusty.team_id(),
        rusty.team().map(|team| team.name())
    );
    println!("{:?}", spider.team().is_none());
    spider.set_team(&preventers);
    session.commit()?;
    let names: Vec<String> = preventers.heroes().iter().map(|hero| hero.name()).collect();
    println!("{} {names:?}", preventers.heroes().len());
    rusty.set_team(None);
    session.commit()?;
    for hero in preventers.heroes() {
        println!("{hero:?}");
    }
    println!("{:?}", rusty.team_id());
    Ok(())
}
