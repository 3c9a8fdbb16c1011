//! What handlers return, and what a client gets of it.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

use super::{Hero, HeroCreate, HeroPublic, client, engine};

fn create(session: Session, Json(hero): Json<HeroCreate>) -> Answer<HeroPublic> {
    let hero = Hero::model_validate(&hero)?;
    session.add(&hero);
    session.commit()?;
    Ok(HeroPublic::model_validate(&hero)?)
}

#[test]
fn what_a_model_does_not_declare_cannot_leak() {
    let client = client("/heroes/", post(create).status(Status::CREATED));
    let answer = client.post("/heroes/").json(json!({"name": "Deadpond", "secret_name": "Dive Wilson"})).send();
    assert_eq!((answer.status(), answer.text().as_str()), (201, r#"{"id":1,"name":"Deadpond"}"#));
}

#[test]
fn plain_values_lists_and_nothing_are_json() {
    let text = |route| client("/", route).get("/").send().text();
    assert_eq!(text(get(|| 5)), "5");
    assert_eq!(text(get(|| vec!["a".to_owned()])), r#"["a"]"#);
    assert_eq!(text(get(|| Option::<i64>::None)), "null");
    assert_eq!(text(get(|| ())), "null");
    assert_eq!(text(get(|| json!({"b": 1, "a": [true]}))), r#"{"b":1,"a":[true]}"#);
}

#[test]
fn a_status_stands_beside_the_answer() {
    let teapot = client("/", get(|| (Status::IM_A_TEAPOT, "short and stout".to_owned())));
    assert_eq!(teapot.get("/").send().status(), 418);
    let nothing = client("/", get(|| (Status::NO_CONTENT, ()))).get("/").send();
    assert_eq!((nothing.status(), nothing.text().as_str()), (204, ""));
    let made = client("/", get(|| ()).status(Status::NO_CONTENT)).get("/").send();
    assert_eq!((made.status(), made.text().as_str()), (204, ""));
}

#[test]
fn a_response_of_ones_own_is_sent_as_it_is() {
    let page = || Response::new(Status::OK, "text/html", "<p>").with_header("cache-control", "no-store");
    let answer = client("/", get(page)).get("/").send();
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.text(), "<p>");
}

#[test]
fn an_object_that_expired_is_loaded_before_it_is_answered_with() {
    fn create(session: Session) -> Answer<Vec<Hero>> {
        let heroes = ["a", "b"].map(|name| Hero::builder().name(name).secret_name("x").build());
        session.add_all(&heroes);
        session.commit()?;
        Ok(heroes.to_vec())
    }
    let answer = client("/", post(create)).post("/").send();
    assert_eq!(answer.json()[1], json!({"id": 2, "name": "b", "secret_name": "x"}));
}

#[test]
fn an_answer_that_does_not_fit_its_own_model_is_the_servers_fault() {
    #[model]
    struct Short {
        #[field(max_length = 2)]
        secret: String,
    }
    let client = client("/", get(|| Short::builder().secret("swordfish").build()));
    let answer = client.get("/").send();
    assert_eq!((answer.status(), answer.text().as_str()), (500, "Internal Server Error"));
}

#[test]
fn reading_the_answers_model_from_a_row_that_does_not_fit_is_the_servers_fault_too() {
    #[model]
    struct Strict {
        #[field(min_length = 30)]
        name: String,
    }
    fn create(session: Session, Json(hero): Json<HeroCreate>) -> Answer<Strict> {
        let hero = Hero::model_validate(&hero)?;
        session.add(&hero);
        session.commit()?;
        Ok(Strict::model_validate(&hero)?)
    }
    let api = Api::new(&engine()).route("/", post(create));
    let answer = TestClient::new(api).post("/").json(json!({"name": "x", "secret_name": "y"})).send();
    assert_eq!((answer.status(), answer.text().as_str()), (500, "Internal Server Error"));
}

#[test]
#[should_panic(expected = "the value of the header x-name holds a control character")]
fn a_header_cannot_be_broken_into_two() {
    let _ = Response::empty(Status::OK).with_header("x-name", "a\r\nset-cookie: b");
}
