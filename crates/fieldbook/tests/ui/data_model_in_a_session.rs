//! Only table models have a table to create and to get from.

use fieldbook::prelude::*;

#[model]
struct HeroPublic {
    id: i64,
    name: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(HeroPublic)?;
    let session = Session::new(&engine);
    let _ = session.get(HeroPublic, 1)?;
    Ok(())
}
