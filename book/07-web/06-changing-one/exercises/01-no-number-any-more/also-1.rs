use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model]
struct SingerBase {
    name: String,
    phone: Option<String>,
}

#[model(table, extends = SingerBase)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
}

#[model(extends = SingerBase, all_optional)]
struct SingerUpdate {}

fn update_singer(session: Session, Path(id): Path<i64>, Json(change): Json<SingerUpdate>) -> Answer<Singer> {
    let singer = session.get(Singer, id)?.ok_or_else(|| not_found("No such singer"))?;
    session.flush()?;
    if let Some(name) = change.name() {
        singer.set_name(name);
    }
    singer.sqlmodel_update(&change);
    session.flush()?;
    session.commit()?;
    Ok(singer)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Singer)?;
    let session = Session::new(&engine);
    for name in ["Ida", "Otto", "Una"] {
        session.add(&Singer::builder().name(name).phone("555-0100".to_string()).build());
    }
    session.commit()?;
    let client = TestClient::new(Api::new(&engine).route("/singers/{id}", patch(update_singer)));
    for (id, change) in [(1, json!({"phone": null})), (2, json!({})), (3, json!({"name": "Anna"}))] {
        let answer = client.patch(&format!("/singers/{id}")).json(change).send();
        println!("{} {}", answer.status(), answer.text());
    }
    Ok(())
}
