use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model(table)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn find(session: &Session, id: i64) -> Answer<Singer> {
    session.get(Singer, id)?.ok_or_else(|| not_found("No such singer"))
}

fn right(session: Session, Path(id): Path<i64>) -> Answer<()> {
    let singer = find(&session, id)?;
    session.delete(&singer)?;
    session.commit()?;
    Ok(())
}

fn forgetful(session: Session, Path(id): Path<i64>) -> Answer<()> {
    let singer = find(&session, id)?;
    session.delete(&singer)?;
    session.flush()?;
    Ok(())
}

fn thorough(session: Session, Path(id): Path<i64>) -> Answer<()> {
    find(&session, id)?;
    session.exec(delete(Singer))?;
    session.commit()?;
    Ok(())
}

/// Whether `DELETE /singers/2` does what it should; Ida and Otto, who is number 2, are in the database.
fn test(engine: &Engine, api: Api) -> Result<bool> {
    let client = TestClient::new(api);
    let status = client.delete("/singers/2").send().status();
    let left = Session::new(engine).exec(select(Singer.name))?.all();
    Ok(status == 200 && left == ["Ida"])
}

fn main() -> Result<()> {
    for name in ["right", "forgetful", "thorough"] {
        let engine = create_engine("sqlite://")?;
        engine.create_all(Singer)?;
        engine.transaction(|session| {
            session.add_all(&["Ida", "Otto"].map(|name| Singer::builder().name(name).build()));
            Ok(())
        })?;
        let route = match name {
            "right" => fieldbook_web::delete(right),
            "forgetful" => fieldbook_web::delete(forgetful),
            _ => fieldbook_web::delete(thorough),
        };
        let api = Api::new(&engine).route("/singers/{id}", route);
        println!("{name}: {}", if test(&engine, api)? { "ok" } else { "broken" });
    }
    Ok(())
}
