//! The name of a function of the database is kept as it is.
use fieldbook::prelude::*;

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    session.exec(select((func::call::<String>(&String::from("upper"), ("a",)),)))?;
    Ok(())
}
