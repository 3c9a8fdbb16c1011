// says: one transaction
use fieldbook::prelude::*;

#[model(table)]
struct Guest {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Guest)?;
    let session = Session::new(&engine);
    for name in ["Ada", "Ben", "Ada", "Cleo"] {
        session.add(&Guest::builder().name(name).build());
        if session.commit().is_err() {
            session.rollback()?;
            println!("{name} is here already");
        }
    }
    session.commit()?;
    Ok(())
}
