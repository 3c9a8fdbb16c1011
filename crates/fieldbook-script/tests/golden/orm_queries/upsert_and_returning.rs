use fieldbook::prelude::*;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
    #[relationship(back_populates = team)]
    heroes: Vec<Hero>,
}

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i32>,
    #[field(default = 1.5)]
    score: f64,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}

fn fill(engine: &Engine) -> Result<Session> {
    engine.create_all((Team, Hero))?;
    let session = Session::new(engine);
    let a = Team::builder().name("A").build();
    let b = Team::builder().name("B").build();
    session.add_all([&a, &b]);
    session.add(&Hero::builder().name("Ann").age(16).team(&a).build());
    session.add(&Hero::builder().name("Bob").age(40).team(&a).build());
    session.add(&Hero::builder().name("Cid").age(64).score(3.0).team(&b).build());
    session.add(&Hero::builder().name("Dot").build());
    session.commit()?;
    Ok(session)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = fill(&engine)?;
    let new = ["Eve", "Fay"].map(|name| Hero::builder().name(name).age(5).build());
    println!("{}", session.exec(insert(Hero).values(&new))?.rowcount());
    let made = insert(Team).value(Team.name, "C").returning((Team.id, func::lower(Team.name)));
    println!("{:?}", session.exec(made)?.one()?);
    let hero = session.exec(insert(Hero).values([Hero::builder().name("Gus").build()]).returning(Hero))?.one()?;
    println!("{hero:?}");
    let copied = insert(Hero).from_select((Hero.name, Hero.team_id, Hero.score), {
        select((Team.name + "!", Team.id, literal(0.5))).filter(Team.id.gt(1))
    });
    println!("{}", session.exec(copied)?.rowcount());

    let team = |name: &str| Team::builder().name(name).build();
    let ignored = insert(Team).values([team("A"), team("D")]).on_conflict_do_nothing();
    println!("{}", session.exec(ignored)?.rowcount());
    let upsert = insert(Team)
        .values([team("A"), team("E")])
        .on_conflict_do_update(Team.name)
        .set(Team.name, excluded(Team.name) + "+")
        .filter(Team.id.lt(99))
        .returning((Team.id, Team.name));
    println!("{:?}", session.exec(upsert)?.all());

    let loaded = session.exec(select(Hero).order_by(Hero.id))?.all();
    let ages = |heroes: &[Hero]| heroes.iter().map(|hero| hero.age().unwrap_or(-1)).collect::<Vec<i32>>();
    session.exec(update(Hero).filter(Hero.age.ge(40)).set(Hero.age, Hero.age + 1))?;
    println!("{:?}", ages(&loaded));
    let changed = update(Hero).filter(func::lower(Hero.name).eq("ann")).set(Hero.age, 17).set(Hero.name, "Anna");
    println!("{:?}", session.exec(changed.returning((Hero.id, Hero.name, Hero.age)))?.all());
    println!("{:?} {}", ages(&loaded), loaded[0].name());
    let name = select(Team.name).filter(Team.id.eq(Hero.team_id)).scalar();
    session.exec(update(Hero).filter(Hero.team_id.is_not_null()).set(Hero.name, func::coalesce(name, "-")))?;
    println!("{:?}", loaded.iter().map(|hero| hero.name()).collect::<Vec<_>>());
    let gone = session.exec(delete(Hero).filter(Hero.age.is_null()).returning(Hero.name))?.all();
    println!("{gone:?}");
    let mut kept = session.exec(select(Hero.name))?.all();
    kept.sort();
    println!("{kept:?}");
    let empty = session.exec(insert(Hero).values(Vec::<Hero>::new()));
    println!("{}", empty.unwrap_err());
    Ok(())
}
