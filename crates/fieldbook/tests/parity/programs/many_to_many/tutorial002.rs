use fieldbook::prelude::*;

#[model(table)]
struct HeroTeamLink {
    #[field(primary_key, foreign_key = Team.id)]
    team_id: Option<i64>,
    #[field(primary_key, foreign_key = Hero.id)]
    hero_id: Option<i64>,
}

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    name: String,
    headquarters: String,
    #[relationship(back_populates = teams, link_model = HeroTeamLink)]
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
    #[relationship(back_populates = heroes, link_model = HeroTeamLink)]
    teams: Vec<Team>,
}

fn create_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let preventers = Team::builder()
        .name("Preventers")
        .headquarters("Sharp Tower")
        .build();
    let z_force = Team::builder()
        .name("Z-Force")
        .headquarters("Sister Margaret's Bar")
        .build();

    let deadpond = Hero::builder()
        .name("Deadpond")
        .secret_name("Dive Wilson")
        .teams([&z_force, &preventers])
        .build();
    let rusty_man = Hero::builder()
        .name("Rusty-Man")
        .secret_name("Tommy Sharp")
        .age(48)
        .teams([&preventers])
        .build();
    let spider_boy = Hero::builder()
        .name("Spider-Boy")
        .secret_name("Pedro Parqueador")
        .teams([&preventers])
        .build();
    session.add(&deadpond);
    session.add(&rusty_man);
    session.add(&spider_boy);
    session.commit()?;

    session.refresh(&deadpond)?;
    session.refresh(&rusty_man)?;
    session.refresh(&spider_boy)?;
    for hero in [&deadpond, &rusty_man, &spider_boy] {
        println!("Hero: {hero:?}");
        println!("Teams: {:?}", hero.teams());
    }
    Ok(())
}

fn update_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let spider_boy = session
        .exec(select(Hero).filter(Hero.name.eq("Spider-Boy")))?
        .one()?;
    let z_force = session
        .exec(select(Team).filter(Team.name.eq("Z-Force")))?
        .one()?;
    z_force.heroes().push(&spider_boy);
    session.add(&z_force);
    session.commit()?;
    println!("Updated Spider-Boy's teams: {:?}", spider_boy.teams());
    println!("Z-Force heroes: {:?}", z_force.heroes());

    spider_boy.teams().remove(&z_force);
    session.add(&z_force);
    session.commit()?;
    println!("Reverted Z-Force's heroes: {:?}", z_force.heroes());
    println!("Reverted Spider-Boy's teams: {:?}", spider_boy.teams());
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite:///database.db")?.echo(true);
    engine.create_all((HeroTeamLink, Team, Hero))?;
    create_heroes(&engine)?;
    update_heroes(&engine)
}
