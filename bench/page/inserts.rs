//! {N} heroes are added one by one and stored with one commit; inserts.py is the same program.

use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i64>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    for number in 0..{N} {
        session.add(&Hero::builder().name(format!("Hero {number}")).age(number % 90).build());
    }
    session.commit()?;
    println!("{} heroes", session.exec(select(func::count(Hero.id)))?.one()?);
    Ok(())
}
