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
    for (name, row, rent) in [("apples", 1, 30), ("bread", 1, 45), ("cheese", 2, 45), ("dill", 2, 20)] {
        session.add(&Stall::builder().name(name).row(row).rent(rent).build());
    }
    session.commit()?;

    let other = aliased(Stall);
    let neighbours = select((Stall.name, other.name))
        .join_on(other, other.row.eq(Stall.row) & other.id.gt(Stall.id))
        .order_by(Stall.name);
    for (one, two) in session.exec(neighbours)? {
        println!("{one} stands beside {two}");
    }

    let cheaper = select((Stall.name, func::count(other.id)))
        .left_join_on(other, other.rent.lt(Stall.rent))
        .group_by(Stall.id)
        .order_by(Stall.name);
    for (name, stalls) in session.exec(cheaper)? {
        println!("{name}: {stalls} are cheaper");
    }

    let dearest = select((Stall.row, Stall.name))
        .left_join_on(other, other.row.eq(Stall.row) & other.rent.gt(Stall.rent))
        .filter(other.id.is_null())
        .order_by(Stall.row);
    println!("dearest of each row: {:?}", session.exec(dearest)?.all());
    Ok(())
}
