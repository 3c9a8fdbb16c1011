use fieldbook::prelude::*;

#[model(table)]
struct Person {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    pay: i64,
    #[field(foreign_key = Person.id)]
    boss_id: Option<i64>,
}

fn fill(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    for (id, name, pay, boss_id) in [
        (1, "Ada", 90, None),
        (2, "Bo", 60, Some(1)),
        (3, "Cy", 50, Some(1)),
        (4, "Di", 70, Some(2)),
        (5, "Ed", 30, Some(4)),
    ] {
        let person = Person::builder().id(id).name(name).pay(pay);
        session.add(&person.boss_id(boss_id).build());
    }
    session.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Person)?;
    fill(&engine)?;
    let session = Session::new(&engine);

    let average = select(func::avg(Person.pay)).scalar();
    let above = select(Person.name).filter(Person.pay.type_coerce::<f64>().gt(average));
    println!("Above the average: {:?}", session.exec(above)?.all());

    let bosses = select(Person.boss_id).filter(Person.boss_id.is_not_null());
    let others = select(Person.name).filter(Person.id.not_in_select(bosses));
    println!("Nobody's boss: {:?}", session.exec(others)?.all());

    let boss = aliased(Person);
    let poorer = select(boss.id).filter(boss.id.eq(Person.boss_id) & boss.pay.lt(Person.pay));
    let odd = select(Person.name).filter(poorer.exists());
    println!("Paid more than the boss: {:?}", session.exec(odd)?.all());

    let size = func::count(Person.id).label("size");
    let teams = select((Person.boss_id, size.clone()))
        .group_by(Person.boss_id)
        .subquery();
    let sizes = select((Person.name, teams.c(&size)))
        .join_on(&teams, teams.c(Person.boss_id).eq(Person.id))
        .order_by(Person.name);
    for (name, size) in session.exec(sizes)? {
        println!("{name} leads {size}");
    }

    let start = select((Person.id, Person.name))
        .filter(Person.name.eq("Bo"))
        .cte("below");
    let next = select((Person.id, Person.name)).filter(Person.boss_id.eq(start.c(Person.id)));
    let below = start.union_all(next);
    let names = select(below.c(Person.name)).order_by(below.c(Person.id));
    println!("Bo and everyone below: {:?}", session.exec(names)?.all());
    Ok(())
}
