//! A text executed as a statement.
use fieldbook::prelude::*;

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    session.exec("SELECT 1")?;
    Ok(())
}
