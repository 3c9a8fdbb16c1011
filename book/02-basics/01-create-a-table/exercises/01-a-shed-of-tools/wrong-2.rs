// says: the table has no column `price`
use fieldbook::prelude::*;

#[model(table)]
struct Tool {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    cost: f64,
    borrower: Option<String>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Tool)?;
    Ok(())
}
