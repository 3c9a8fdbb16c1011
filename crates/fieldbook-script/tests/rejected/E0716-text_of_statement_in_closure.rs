//! Text that a closure makes for a statement it gives back.
use fieldbook::TextSql;
use fieldbook::prelude::*;

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    let statements: Vec<TextSql> = ["a", "b"].iter().map(|name| text(&format!("DELETE FROM {name}"))).collect();
    println!("{}", statements.len());
    Ok(())
}
