use fieldbook::prelude::*;

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    // Declare the model Tool above, and create its table here.
    println!("{engine:?}");
    Ok(())
}
