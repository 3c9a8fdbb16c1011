use fieldbook::prelude::*;

#[model(table)]
struct User {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    email: String,
}

fn register(engine: &Engine, email: &str) -> Result<Option<i64>> {
    let session = Session::new(engine);
    let user = User::builder().email(email).build();
    session.add(&user);
    session.commit()?;
    Ok(user.id())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(User)?;
    println!("{:?}", register(&engine, "ada@x.org")?);
    println!("{:?}", register(&engine, "bob@x.org")?);
    println!("{:?}", register(&engine, "ada@x.org")?);
    Ok(())
}
