use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model(table)]
struct Member {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    token: String,
}

#[model(table)]
struct Note {
    #[field(primary_key)]
    id: Option<i64>,
    text: String,
    #[field(foreign_key = Member.id)]
    member_id: Option<i64>,
}

#[model]
struct Credentials {
    x_token: String,
}

fn known(session: &Session, token: String) -> Answer<Member> {
    let member = session.exec(select(Member).filter(Member.token.eq(token)))?.one_or_none()?;
    member.ok_or_else(|| unauthorized("Nobody knows this token"))
}

fn read_note(session: Session, Header(shown): Header<Credentials>, Path(id): Path<i64>) -> Answer<String> {
    let member = known(&session, shown.x_token())?;
    match session.get(Note, id)? {
        None => Err(not_found("No such note")),
        Some(note) if note.member_id() == member.id() => Ok(note.text()),
        Some(_) => Err(forbidden("Hands off")),
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Member, Note))?;
    let session = Session::new(&engine);
    for (name, token) in [("Ida", "baton"), ("Otto", "tuba")] {
        session.add(&Member::builder().name(name).token(token).build());
    }
    session.flush()?;
    for (text, member) in [("buy strings", 1), ("call Ida", 2)] {
        session.add(&Note::builder().text(text).member_id(member).build());
    }
    session.commit()?;
    let client = TestClient::new(Api::new(&engine).route("/notes/{id}", get(read_note)));
    for (token, id) in [("baton", 1), ("baton", 2), ("tuba", 2), ("drum", 1), ("tuba", 9)] {
        let answer = client.get(&format!("/notes/{id}")).header("x-token", token).send();
        println!("{token} asks for {id}: {} {}", answer.status(), answer.text());
    }
    Ok(())
}
