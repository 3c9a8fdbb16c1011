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
    #[field(column = "Hero Name", index)]
    name: String,
    data: fieldbook::serde_json::Value,
    #[field(foreign_key = Team.id)]
    team_id: Option<i64>,
    #[relationship(back_populates = heroes)]
    team: Option<Team>,
}


fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Team, Hero))?;
    let session = Session::new(&engine);
    let team = Team::builder().name("100%").build();
    let ann = Hero::builder().name("50% off_er").data(json!({"a": 1})).team(&team).build();
    let bob = Hero::builder().name("50 offer").data(json!([])).build();
    session.add_all((&team, &ann, &bob));
    session.commit()?;

    for text in ["%", "_", "0%", "off", "/"] {
        let found = session.exec(select(Hero.name).filter(Hero.name.contains(text)).order_by(Hero.id))?.all();
        println!("contains {text}: {found:?}");
    }
    let found = session.exec(select(Hero.name).filter((Hero.name.starts_with("50%"), Hero.name.ends_with("_er"))))?;
    println!("{:?}", found.all());
    println!("{:?}", session.exec(select(Hero.name).filter(!Hero.name.contains("%")))?.all());
    println!("{:?}", session.exec(select(Hero.id).filter((Hero.id.not_in(Vec::<i64>::new()), Hero.id.gt(1))))?.all());

    ann.update_data(|data| data["b"] = json!([true, null]));
    session.commit()?;
    println!("{}", ann.data());
    bob.update_data(|data| *data = json!({"c": data.clone()}));
    session.commit()?;
    println!("{}", bob.data());

    let rows = session.exec(select((Hero.name, Team.name.optional())).left_join(Team).order_by(Hero.id))?.all();
    println!("{rows:?}");
    println!("{:?}", session.exec(select(literal("x")))?.one()?);
    let row = session.exec(text("/* why */ SELECT :word, :n").bind("word", "hello").bind("n", 1))?.one()?;
    println!("{} {}", row.get::<String>(0)?, row.get::<i64>(1)?);

    let names = session.exec(select(Hero.name).filter(Hero.id.is_in(0..40_000i64)).order_by(Hero.name))?.all();
    println!("{names:?}");
    let many: Vec<Team> = (0..40_000).map(|n| Team::builder().name(format!("t{n}")).build()).collect();
    println!("{}", session.exec(insert(Team).values(&many))?.rowcount());
    println!("{}", session.exec(select(func::count_all()).select_from(Team))?.one()?);
    Ok(())
}
