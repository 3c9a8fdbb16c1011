use fieldbook::prelude::*;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    name: String,
    headquarters: String,
    #[relationship]
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
    #[relationship]
    team: Option<Team>,
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
        .team(&z_force)
        .build();
    let rusty_man = Hero::builder()
        .name("Rusty-Man")
        .secret_name("Tommy Sharp")
        .age(48)
        .team(&preventers)
        .build();
    let spider_boy = Hero::builder()
        .name("Spider-Boy")
        .secret_name("Pedro Parqueador")
        .build();
    session.add(&deadpond);
    session.add(&rusty_man);
    session.add(&spider_boy);
    session.commit()?;

    session.refresh(&deadpond)?;
    session.refresh(&rusty_man)?;
    session.refresh(&spider_boy)?;
    println!("Created hero: {deadpond:?}");
    println!("Created hero: {rusty_man:?}");
    println!("Created hero: {spider_boy:?}");

    spider_boy.set_team(&preventers);
    session.add(&spider_boy);
    session.commit()?;
    session.refresh(&spider_boy)?;
    println!("Updated hero: {spider_boy:?}");

    let black_lion = Hero::builder()
        .name("Black Lion")
        .secret_name("Trevor Challa")
        .age(35)
        .build();
    let sure_e = Hero::builder()
        .name("Princess Sure-E")
        .secret_name("Sure-E")
        .build();
    let wakaland = Team::builder()
        .name("Wakaland")
        .headquarters("Wakaland Capital City")
        .heroes([&black_lion, &sure_e])
        .build();
    session.add(&wakaland);
    session.commit()?;
    session.refresh(&wakaland)?;
    println!("Team Wakaland: {wakaland:?}");

    let tarantula = Hero::builder()
        .name("Tarantula")
        .secret_name("Natalia Roman-on")
        .age(32)
        .build();
    let dr_weird = Hero::builder()
        .name("Dr. Weird")
        .secret_name("Steve Weird")
        .age(36)
        .build();
    let captain = Hero::builder()
        .name("Captain North America")
        .secret_name("Esteban Rogelios")
        .age(93)
        .build();
    preventers.heroes().push(&tarantula);
    preventers.heroes().push(&dr_weird);
    preventers.heroes().push(&captain);
    session.add(&preventers);
    session.commit()?;
    session.refresh(&tarantula)?;
    session.refresh(&dr_weird)?;
    session.refresh(&captain)?;
    println!("Preventers new hero: {tarantula:?}");
    println!("Preventers new hero: {dr_weird:?}");
    println!("Preventers new hero: {captain:?}");
    Ok(())
}

fn select_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let preventers = session
        .exec(select(Team).filter(Team.name.eq("Preventers")))?
        .one()?;
    println!("Preventers heroes: {:?}", preventers.heroes());
    Ok(())
}

fn update_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let spider_boy = session
        .exec(select(Hero).filter(Hero.name.eq("Spider-Boy")))?
        .one()?;
    let preventers = session
        .exec(select(Team).filter(Team.name.eq("Preventers")))?
        .one()?;
    println!("Hero Spider-Boy: {spider_boy:?}");
    println!("Preventers team: {preventers:?}");
    println!("Preventers team heroes: {:?}", preventers.heroes());

    spider_boy.set_team(None);
    println!("Spider-Boy without team: {spider_boy:?}");
    println!("Preventers team heroes again: {:?}", preventers.heroes());

    session.add(&spider_boy);
    session.commit()?;
    println!("After committing");
    session.refresh(&spider_boy)?;
    println!("Spider-Boy after commit: {spider_boy:?}");
    println!(
        "Preventers team heroes after commit: {:?}",
        preventers.heroes()
    );
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite:///database.db")?.echo(true);
    engine.create_all((Team, Hero))?;
    create_heroes(&engine)?;
    select_heroes(&engine)?;
    update_heroes(&engine)
}
