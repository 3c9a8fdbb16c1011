// says: nobody's fault
use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model(table)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
    voice: String,
}

fn read_voice(session: Session, Path(name): Path<String>) -> Answer<String> {
    let voice = session.exec(select(Singer.voice).filter(Singer.name.eq(name.clone())))?.one_or_none()?;
    voice.ok_or_else(|| bad_request(format!("Nobody is called {name}")))
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Singer)?;
    let session = Session::new(&engine);
    for (name, voice) in [("Ida", "alto"), ("Otto", "bass")] {
        session.add(&Singer::builder().name(name).voice(voice).build());
    }
    session.commit()?;
    let client = TestClient::new(Api::new(&engine).route("/voices/{name}", get(read_voice)));
    for name in ["Otto", "Una"] {
        let answer = client.get(&format!("/voices/{name}")).send();
        println!("{name}: {} {}", answer.status(), answer.text());
    }
    Ok(())
}
