//! Handlers that fail: the client is told what is its own fault, and nothing of the rest.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

use super::{Hero, HeroCreate, client, engine};

fn create(session: Session, Json(hero): Json<HeroCreate>) -> Answer<()> {
    session.add(&Hero::model_validate(&hero)?);
    session.commit()?;
    Ok(())
}

#[test]
fn a_failure_keeps_its_reasons_to_itself() {
    fn fail() -> Answer<()> {
        Err(std::io::Error::other("the password is swordfish"))?
    }
    let answer = client("/", get(fail)).get("/").send();
    assert_eq!((answer.status(), answer.text().as_str()), (500, "Internal Server Error"));
    assert_eq!(answer.header("content-type"), Some("text/plain; charset=utf-8"));
}

#[test]
fn a_panic_is_a_failure_and_the_next_request_works() {
    fn sometimes(Path(number): Path<i64>) -> i64 {
        100 / number
    }
    let client = client("/{number}", get(sometimes));
    assert_eq!(client.get("/0").send().status(), 500);
    assert_eq!(client.get("/4").send().json(), 25);
}

#[test]
fn a_statement_that_fails_is_the_servers_fault() {
    let wrong = |session: Session| -> Answer<()> {
        session.exec(text("SELECT * FROM nowhere"))?;
        Ok(())
    };
    assert_eq!(client("/", get(wrong)).get("/").send().status(), 500);
}

#[test]
fn a_value_that_is_taken_is_told_with_its_field() {
    let client = client("/", post(create));
    let hero = json!({"name": "Deadpond", "secret_name": "x"});
    assert_eq!(client.post("/").json(hero.clone()).send().status(), 200);
    let refused = client.post("/").json(hero).send();
    assert_eq!(refused.status(), 409);
    assert_eq!(refused.json()["detail"][0]["loc"], json!(["body", "name"]));
    assert_eq!(refused.json()["detail"][0]["input"], "Deadpond");
}

#[test]
fn null_for_a_column_that_has_to_have_a_value_is_told_with_its_field() {
    #[model(extends = HeroCreate, all_optional)]
    struct HeroUpdate {}
    fn update(session: Session, Path(id): Path<i64>, Json(change): Json<HeroUpdate>) -> Answer<()> {
        let hero = session.get(Hero, id)?.ok_or_else(|| not_found("Hero not found"))?;
        hero.sqlmodel_update(&change);
        session.commit()?;
        Ok(())
    }
    let api = Api::new(&engine()).route("/", post(create)).route("/{id}", patch(update));
    let client = TestClient::new(api);
    client.post("/").json(json!({"name": "a", "secret_name": "b"})).send();
    let refused = client.patch("/1").json(json!({"secret_name": null})).send();
    assert_eq!(refused.status(), 422);
    assert_eq!(refused.json()["detail"][0]["loc"], json!(["body", "secret_name"]));
}

#[test]
fn a_tables_own_constraint_is_told_as_a_problem_of_the_body() {
    #[model(table)]
    struct Age {
        #[field(primary_key)]
        id: Option<i64>,
        #[field(le = 120)]
        years: i64,
    }
    #[model]
    struct Given {
        years: i64,
    }
    fn add(session: Session, Json(given): Json<Given>) -> Answer<()> {
        session.add(&Age::builder().years(given.years()).build());
        session.commit()?;
        Ok(())
    }
    let engine = create_engine("sqlite://").unwrap();
    engine.create_all(Age).unwrap();
    let client = TestClient::new(Api::new(&engine).route("/", post(add)));
    let refused = client.post("/").json(json!({"years": 121})).send();
    assert_eq!(refused.status(), 422);
    assert_eq!(refused.json()["detail"][0]["loc"], json!(["body", "years"]));
}

#[test]
fn a_refusal_of_ones_own_has_its_status_words_and_headers() {
    let busy = || -> Answer<()> { Err(too_many_requests("slow down").with_header("retry-after", "3")) };
    let answer = client("/", get(busy)).get("/").send();
    assert_eq!((answer.status(), answer.header("retry-after")), (429, Some("3")));
    assert_eq!(answer.text(), r#"{"detail":"slow down"}"#);
}
