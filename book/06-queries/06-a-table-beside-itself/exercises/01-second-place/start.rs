use fieldbook::prelude::*;

#[model(table)]
struct Stall {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    row: i32,
    rent: i64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Stall)?;
    let session = Session::new(&engine);
    for (name, row, rent) in [
        ("apples", 1, 30),
        ("bread", 1, 45),
        ("cress", 1, 20),
        ("cheese", 1, 35),
        ("dill", 2, 25),
        ("eggs", 2, 60),
        ("figs", 2, 55),
        ("ginger", 2, 50),
    ] {
        session.add(&Stall::builder().name(name).row(row).rent(rent).build());
    }
    session.commit()?;

    let other = aliased(Stall);
    let second = select(Stall.name)
        .join_on(other, other.rent.gt(Stall.rent))
        .group_by(Stall.id)
        .having(func::count(other.id).eq(1))
        .order_by(Stall.row);
    println!("{:?}", session.exec(second)?.all());
    Ok(())
}
