use fieldbook::prelude::*;

#[model(table)]
struct Item {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    count: i32,
}

fn take(session: &Session, item: &Item, count: i32) -> Result<(), String> {
    item.set_count(item.count() - count);
    session.flush().map_err(|error| error.to_string())?;
    if item.count() < 0 {
        session.rollback().map_err(|error| error.to_string())?;
        return Err(format!("only {} {} left", item.count(), item.name()));
    }
    session.commit().map_err(|error| error.to_string())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Item)?;
    let session = Session::new(&engine);
    let nails = Item::builder().name("nails").count(10).build();
    session.add(&nails);
    session.commit()?;
    println!("{:?}", take(&session, &nails, 7));
    println!("{:?}", take(&session, &nails, 7));
    println!("{:?}", take(&session, &nails, 3));
    println!("{}", nails.count());
    Ok(())
}
