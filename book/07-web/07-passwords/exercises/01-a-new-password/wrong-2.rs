// says: Otto sent no password
use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model]
struct SingerBase {
    name: String,
}

#[model(table, extends = SingerBase)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    hash: String,
}

#[model(extends = SingerBase, all_optional)]
struct SingerUpdate {
    #[field(min_length = 8)]
    password: Option<String>,
}

/// Not safe: a stand-in for a crate such as `argon2`.
fn hash(password: &str) -> String {
    format!("hash of {} letters", password.len())
}

fn update_singer(session: Session, Path(id): Path<i64>, Json(change): Json<SingerUpdate>) -> Answer<String> {
    let singer = session.get(Singer, id)?.ok_or_else(|| not_found("No such singer"))?;
    singer.sqlmodel_update(&change);
    singer.set_hash(hash(&change.password().unwrap_or_default()));
    session.commit()?;
    Ok(singer.name())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Singer)?;
    let session = Session::new(&engine);
    session.add_all(&["Ida", "Otto"].map(|name| Singer::builder().name(name).hash(hash("12345678")).build()));
    session.commit()?;
    let client = TestClient::new(Api::new(&engine).route("/singers/{id}", patch(update_singer)));
    for (id, change) in [(1, json!({"password": "correct horse"})), (2, json!({"name": "Otho"}))] {
        let answer = client.patch(&format!("/singers/{id}")).json(change).send();
        println!("{} {}", answer.status(), answer.text());
    }
    Ok(())
}
