use fieldbook::prelude::*;

#[model(table)]
struct HeroTeamLink {
    #[field(primary_key, foreign_key = Team.id)]
    team_id: Option<i64>,
    #[field(primary_key, foreign_key = Hero.id)]
    hero_id: Option<i64>,
    #[field(default = false)]
    is_training: bool,
    #[relationship(back_populates = hero_links)]
    team: Option<Team>,
    #[relationship(back_populates = team_links)]
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
    hero_links: Vec<HeroTeamLink>,
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
    #[relationship(back_populates = hero)]
    team_links: Vec<HeroTeamLink>,
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
        .build();
    let rusty_man = Hero::builder()
        .name("Rusty-Man")
        .secret_name("Tommy Sharp")
        .age(48)
        .build();
    let spider_boy = Hero::builder()
        .name("Spider-Boy")
        .secret_name("Pedro Parqueador")
        .build();
    session.add(
        &HeroTeamLink::builder()
            .team(&z_force)
            .hero(&deadpond)
            .build(),
    );
    session.add(
        &HeroTeamLink::builder()
            .team(&preventers)
            .hero(&deadpond)
            .is_training(true)
            .build(),
    );
    session.add(
        &HeroTeamLink::builder()
            .team(&preventers)
            .hero(&spider_boy)
            .is_training(true)
            .build(),
    );
    session.add(
        &HeroTeamLink::builder()
            .team(&preventers)
            .hero(&rusty_man)
            .build(),
    );
    session.commit()?;

    for link in z_force.hero_links() {
        println!(
            "Z-Force hero: {:?} is training: {}",
            link.hero(),
            link.is_training()
        );
    }
    for link in preventers.hero_links() {
        println!(
            "Preventers hero: {:?} is training: {}",
            link.hero(),
            link.is_training()
        );
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
    let link = HeroTeamLink::builder()
        .team(&z_force)
        .hero(&spider_boy)
        .is_training(true)
        .build();
    z_force.hero_links().push(&link);
    session.add(&z_force);
    session.commit()?;
    println!("Updated Spider-Boy's teams: {:?}", spider_boy.team_links());
    println!("Z-Force heroes: {:?}", z_force.hero_links());

    for link in spider_boy.team_links() {
        if link.team().is_some_and(|team| team.name() == "Preventers") {
            link.set_is_training(false);
        }
    }
    session.add(&spider_boy);
    session.commit()?;

    for link in spider_boy.team_links() {
        println!(
            "Spider-Boy team: {:?} is training: {}",
            link.team(),
            link.is_training()
        );
    }
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite:///database.db")?.echo(true);
    engine.create_all((HeroTeamLink, Team, Hero))?;
    create_heroes(&engine)?;
    update_heroes(&engine)
}
