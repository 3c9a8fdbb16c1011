use std::time::Duration;

use fieldbook::prelude::*;

fn main() -> Result<()> {
    // A connection that nobody gives back.
    let engine = create_engine("sqlite://")?.pool_size(1).max_overflow(0).pool_timeout(Duration::from_millis(20));
    let holder = Session::new(&engine);
    holder.exec(text("SELECT 1"))?;
    let refused = Session::new(&engine).exec(text("SELECT 2")).map(|rows| rows.all().len());
    println!("{refused:?}");
    holder.rollback()?;
    println!("{}", Session::new(&engine).exec(text("SELECT 3"))?.one()?.get::<i64>(0)?);
    Ok(())
}
