use fieldbook::prelude::*;

#[model(table)]
struct Person {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(foreign_key = Person.id)]
    boss_id: Option<i64>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Person)?;
    let session = Session::new(&engine);
    for (id, name, boss_id) in [
        (1, "Ada", None),
        (2, "Bo", Some(1)),
        (3, "Cy", Some(1)),
        (4, "Di", Some(2)),
        (5, "Ed", Some(4)),
        (6, "Flo", Some(3)),
    ] {
        session.add(&Person::builder().id(id).name(name).boss_id(boss_id).build());
    }
    session.commit()?;

    let start = select((Person.id, Person.name)).filter(Person.name.eq("Bo")).cte("below");
    let next = select((Person.id, Person.name)).filter(Person.boss_id.eq(start.c(Person.id)));
    let below = start.union_all(next);
    let others = select(Person.name)
        .filter(Person.id.not_in_select(select(below.c(Person.id))))
        .order_by(Person.name);
    println!("{:?}", session.exec(others)?.all());
    Ok(())
}
