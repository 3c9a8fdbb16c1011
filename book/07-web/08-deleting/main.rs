use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model(table)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

#[model(table)]
struct Loan {
    #[field(primary_key)]
    id: Option<i64>,
    score: String,
    #[field(foreign_key = Singer.id)]
    singer_id: i64,
}

fn read_singers(session: Session) -> Answer<Vec<Singer>> {
    Ok(session.exec(select(Singer))?.all())
}

fn read_singer(session: Session, Path(id): Path<i64>) -> Answer<Singer> {
    session.get(Singer, id)?.ok_or_else(|| not_found("No such singer"))
}

fn delete_singer(session: Session, Path(id): Path<i64>) -> Answer<()> {
    let singer = session.get(Singer, id)?.ok_or_else(|| not_found("No such singer"))?;
    session.delete(&singer)?;
    session.commit()?;
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?.foreign_keys(true);
    engine.create_all((Singer, Loan))?;
    let session = Session::new(&engine);
    for name in ["Ida", "Otto"] {
        session.add(&Singer::builder().name(name).build());
    }
    session.flush()?;
    session.add(&Loan::builder().score("Ave").singer_id(1).build());
    session.commit()?;
    println!("Ida has borrowed a score.");
    Api::new(&engine)
        .route("/singers/", get(read_singers))
        .route("/singers/{id}", get(read_singer).delete(delete_singer).status(Status::NO_CONTENT))
        .serve("127.0.0.1:8000")
}
