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
    let sums = select((Hero.age + 1, (Hero.age - 1) * 2, -Hero.age, Hero.age / 3, Hero.age % 7)).order_by(Hero.id);
    for row in session.exec(sums)? {
        println!("{row:?}");
    }
    let halves = select((Hero.score / 2.0, literal(10i64) - Hero.id)).limit(2);
    println!("{:?}", session.exec(halves)?.all());
    let greeting = select(Hero.name + " & " + func::lower(Hero.name)).order_by(Hero.name.desc()).limit(1);
    println!("{}", session.exec(greeting)?.one()?);

    let stage = case()
        .when(Hero.age.lt(18), "young")
        .when(Hero.age.is_null(), "unknown")
        .otherwise("grown")
        .label("stage");
    let stages = select((stage.clone(), func::count(Hero.id)))
        .group_by(stage.clone())
        .order_by((func::count(Hero.id).desc(), stage.asc()));
    for (stage, count) in session.exec(stages)? {
        println!("{stage}: {count}");
    }
    let rank = case().when(Hero.age.gt(60), 1).when(Hero.age.gt(20), 2).end();
    println!("{:?}", session.exec(select(rank).order_by(Hero.age.nulls_first()))?.all());

    let as_text: Vec<Option<String>> = session.exec(select(Hero.age.cast::<Option<String>>()))?.all();
    println!("{as_text:?}");
    let counts = select((func::count(Hero.team_id.distinct()), func::coalesce(func::max(Hero.age), 0)));
    println!("{:?}", session.exec(counts)?.one()?);
    let called = select(func::call::<String>("printf", ("%s-%02d", Hero.name, func::coalesce(Hero.age, 7))));
    println!("{:?}", session.exec(called)?.all());
    let rounded = select((func::round(Hero.score * 1.26, 1), func::abs(Hero.age - 50), func::trim(Hero.name + "  ")));
    println!("{:?}", session.exec(rounded.limit(2))?.all());
    let ordered = select(Hero.name).order_by((Hero.age.desc().nulls_last(), Hero.name)).filter(!Hero.age.between(1, 20));
    println!("{:?}", session.exec(ordered)?.all());
    let both = select((Hero.team_id, Hero.age)).group_by((Hero.team_id, Hero.age)).having(func::count_all().ge(1));
    println!("{}", session.exec(both)?.all().len());
    Ok(())
}
