//! A session made of an engine instead of a reference to one.
use fieldbook::prelude::*;

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(engine);
    session.commit()
}
