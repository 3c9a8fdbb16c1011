//! Text for the database is taken from what a loop gives.
use fieldbook::prelude::*;

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    for name in vec![String::from("a")] {
        session.exec(text(name.trim()))?;
    }
    Ok(())
}
