//! `?` of a database error in a `main` that returns nothing.
use fieldbook::prelude::*;

fn main() {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    println!("done");
}
