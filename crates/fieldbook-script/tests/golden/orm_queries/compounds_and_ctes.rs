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
    let names = select(Hero.name).union(select(Team.name)).order_by(Hero.name.desc()).limit(3);
    println!("{:?}", session.exec(names)?.all());
    let all = select(Hero.id).union_all(select(Team.id)).order_by(Hero.id).offset(1);
    println!("{:?}", session.exec(all)?.all());
    println!("{:?}", session.exec(select(Hero.id).intersect(select(Team.id)))?.all());
    println!("{:?}", session.exec(select(Hero.id).except(select(Team.id)).order_by(Hero.id))?.all());
    let ends = select(Hero).filter(Hero.age.lt(20)).union(select(Hero).filter(Hero.age.gt(60)));
    for hero in session.exec(ends.order_by(Hero.name))? {
        println!("{hero:?}");
    }
    let both = select(Hero.name).union(select(Team.name)).subquery();
    println!("{}", session.exec(select(func::count(both.c(Hero.name))))?.one()?);

    let old = select((Hero.id, Hero.name)).filter(Hero.age.gt(20)).cte("old");
    let last = select(old.c(Hero.name)).filter(old.c(Hero.id).gt(2));
    println!("{:?}", session.exec(last)?.all());
    println!("{:?}", session.exec(select(Hero.age).filter(Hero.id.in_select(select(old.c(Hero.id)))))?.all());

    let n = literal(1).label("n");
    let start = select(n.clone()).cte("numbers");
    let numbers = start.union_all(select(start.c(&n) * 2).filter(start.c(&n).lt(50)));
    let doubled: Vec<i32> = session.exec(select(numbers.c(&n)).order_by(numbers.c(&n)))?.all();
    println!("{doubled:?}");
    Ok(())
}
