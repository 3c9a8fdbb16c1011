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
    #[field(foreign_key = Team.id, ondelete = SetNull)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
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
    Ok(())
}

fn delete_team(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let wakaland = session
        .exec(select(Team).filter(Team.name.eq("Wakaland")))?
        .one()?;
    session.delete(&wakaland)?;
    session.commit()?;
    println!("Deleted team: {wakaland:?}");
    Ok(())
}

fn select_heroes(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let black_lion = session
        .exec(select(Hero).filter(Hero.name.eq("Black Lion")))?
        .first();
    println!("Black Lion has no team: {black_lion:?}");
    let sure_e = session
        .exec(select(Hero).filter(Hero.name.eq("Princess Sure-E")))?
        .first();
    println!("Princess Sure-E has no team: {sure_e:?}");
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite:///database.db")?.echo(true);
    engine.create_all((Team, Hero))?;
    create_heroes(&engine)?;
    delete_team(&engine)?;
    select_heroes(&engine)
}
