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
    let query = select((Hero.name + "!", Hero.age / 2)).filter(Hero.age.gt(18)).order_by(Hero.name).limit(2).offset(1);
    for dialect in [Dialect::Sqlite, Dialect::PostgreSql, Dialect::MySql] {
        println!("{dialect}: {}", query.compile(dialect)?.sql);
    }
    let team = Team::builder().name("A").build();
    let upsert = insert(Team).values([&team]).on_conflict_do_update(Team.name).set(Team.name, excluded(Team.name));
    for dialect in [Dialect::Sqlite, Dialect::PostgreSql, Dialect::MySql] {
        println!("{}: {}", dialect.name(), upsert.compile(dialect)?.sql);
    }
    match delete(Hero).returning(Hero.id).compile(Dialect::MySql) {
        Ok(rendered) => println!("{}", rendered.sql),
        Err(error) => println!("{error}"),
    }
    println!("{:?}", session.exec(query)?.all());
    Ok(())
}
