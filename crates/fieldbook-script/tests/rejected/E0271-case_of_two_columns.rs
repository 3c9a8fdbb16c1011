//! A case that is one number or another.
use fieldbook::prelude::*;

#[model(table)]
struct Item {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    cents: i64,
    pieces: i32,
    many: Option<i32>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    let shown = case().when(Item.cents.gt(1), Item.cents).otherwise(Item.pieces);
    let statement = select((Item.name, shown));
    println!("{}", session.exec(statement)?.all().len());
    Ok(())
}
