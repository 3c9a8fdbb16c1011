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
    let other = aliased(Hero);
    let pairs = select((Hero.name, other.name))
        .join_on(other, other.team_id.eq(Hero.team_id))
        .filter(Hero.id.lt(other.id));
    println!("{:?}", session.exec(pairs)?.all());
    let team = aliased(Team);
    let named = select((Hero.name, team.name)).join(Hero.team.of_type(team)).order_by(Hero.name);
    println!("{:?}", session.exec(named)?.all());
    println!("{:?}", session.exec(select(other).filter(other.age.gt(50)))?.one()?);

    let a = select(Team.id).filter(Team.name.eq("A"));
    println!("{:?}", session.exec(select(Hero.name).filter(Hero.team_id.in_select(a.clone())))?.all());
    println!("{:?}", session.exec(select(Hero.name).filter(Hero.team_id.not_in_select(a)))?.all());
    let mean = select(func::avg(Hero.age)).scalar();
    let older = select(Hero.name).filter(Hero.age.type_coerce::<f64>().gt(mean));
    println!("{:?}", session.exec(older)?.all());
    let size = select(func::count(Hero.id)).filter(Hero.team_id.eq(Team.id)).scalar();
    for (team, size) in session.exec(select((Team, size)).order_by(Team.name))? {
        println!("{} has {}", team.name(), size.unwrap_or(0));
    }
    let grown = select(Hero.id).filter((Hero.team_id.eq(Team.id), Hero.age.gt(50))).exists();
    println!("{:?}", session.exec(select(Team.name).filter(grown.clone()))?.all());
    println!("{:?}", session.exec(select(Team.name).filter(!grown))?.all());

    let count = func::count(Hero.id).label("size");
    let sizes = select((Hero.team_id, count.clone())).group_by(Hero.team_id).subquery();
    let joined = select((Team.name, sizes.c(&count)))
        .join_on(&sizes, Team.id.eq(sizes.c(Hero.team_id)))
        .order_by(sizes.c(&count));
    println!("{:?}", session.exec(joined)?.all());
    let largest = select(func::max(sizes.c(&count)));
    println!("{:?}", session.exec(largest)?.one()?);
    println!("{}", session.exec(select(func::count_all()).select_from(Hero))?.one()?);
    println!("{}", session.exec(select(func::count_all()).select_from(&sizes))?.one()?);
    let missing = session.exec(select(sizes.c(Hero.name)));
    println!("{}", missing.unwrap_err());
    Ok(())
}
