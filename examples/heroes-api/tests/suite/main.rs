//! The service without a server: what it keeps, what it shows, what it refuses.

use fieldbook::prelude::*;
use fieldbook_web::TestClient;

fn client() -> TestClient {
    let engine = create_engine("sqlite://").unwrap();
    heroes_api::prepare(&engine).unwrap();
    TestClient::new(heroes_api::api(&engine))
}

fn deadpond() -> fieldbook::serde_json::Value {
    json!({"name": "Deadpond", "secret_name": "Dive Wilson", "password": "chimichanga"})
}

#[test]
fn a_hero_is_shown_without_its_secrets() {
    let client = client();
    let created = client.post("/heroes/").json(deadpond()).send();
    assert_eq!(created.status(), 201);
    assert_eq!(created.json(), json!({"name": "Deadpond", "age": null, "team_id": null, "id": 1}));
    let read = client.get("/heroes/1").send().text();
    assert!(!read.contains("Wilson") && !read.contains("argon2"), "{read}");
}

#[test]
fn a_password_opens_and_its_change_is_kept() {
    let client = client();
    client.post("/heroes/").json(deadpond()).send();
    let log_in = |password| client.post("/login").form([("name", "Deadpond"), ("password", password)]).send().status();
    assert_eq!((log_in("chimichanga"), log_in("tacos"), log_in("")), (200, 401, 401));
    assert_eq!(client.patch("/heroes/1").json(json!({"password": "enchiladas"})).send().status(), 200);
    assert_eq!((log_in("chimichanga"), log_in("enchiladas")), (401, 200));
}

#[test]
fn what_is_taken_or_not_there_is_told() {
    let client = client();
    client.post("/heroes/").json(deadpond()).send();
    assert_eq!(client.post("/heroes/").json(deadpond()).send().status(), 409);
    assert_eq!(client.patch("/heroes/1").json(json!({"team_id": 7})).send().status(), 409);
    assert_eq!(client.patch("/heroes/1").json(json!({"name": ""})).send().status(), 422);
    assert_eq!(client.get("/heroes/2").send().status(), 404);
    assert_eq!(client.delete("/heroes/1").send().status(), 204);
    assert_eq!(client.delete("/heroes/1").send().status(), 404);
}

#[test]
fn a_team_is_shown_with_its_heroes() {
    let client = client();
    client.post("/teams/").json(json!({"name": "Z-Force", "headquarters": "Sister Margaret's Bar"})).send();
    client.post("/heroes/").json(deadpond()).send();
    client.patch("/heroes/1").json(json!({"team_id": 1})).send();
    let team = client.get("/teams/1").send().json();
    assert_eq!(team["heroes"], json!([{"name": "Deadpond", "age": null, "team_id": 1, "id": 1}]));
    assert_eq!(client.get("/heroes/1").send().json()["team"]["name"], "Z-Force");
    assert_eq!(client.get("/health").send().json(), json!({"status": "ok"}));
}
