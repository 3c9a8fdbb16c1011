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
    age: i32,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Team, Hero))?;
    let session = Session::new(&engine);
    let force = Team::builder().name("Z-Force").build();
    session.add(
        &Hero::builder()
            .name("Deadpond")
            .age(28)
            .team(&force)
            .build(),
    );
    session.add(
        &Hero::builder()
            .name("Dr. Weird")
            .age(60)
            .team(&force)
            .build(),
    );
    session.add(&Hero::builder().name("Spider-Boy").age(16).build());
    session.commit()?;
    let joined = select((Hero.name, Team.name))
        .join(Hero.team)
        .filter(Hero.age.lt(50));
    println!("{:?}", session.exec(joined)?.all());
    let grown = select(Hero.name)
        .filter(Hero.team.has(Team.name.eq("Z-Force")))
        .order_by(Hero.name);
    println!("{:?}", session.exec(grown)?.all());
    let alone = select(Hero.name).filter(Hero.team.is_null());
    println!("{:?}", session.exec(alone)?.all());
    let old = select(Team.name).filter(Team.heroes.any(Hero.age.gt(50)));
    println!("{:?}", session.exec(old)?.all());
    println!("{}", force.name());
    println!(
        "{:?}",
        session
            .exec(select(Hero.name).filter(Hero.team.eq(&force)))?
            .all()
            .len()
    );
    Ok(())
}
