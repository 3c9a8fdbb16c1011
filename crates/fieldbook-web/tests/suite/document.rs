//! What the document says beyond the recorded ones: what is added by hand, and models that are read otherwise than
//! written.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

use super::{HeroCreate, HeroPublic, engine};

/// Why not.
#[model]
struct Refusal {
    reason: String,
}

#[model]
struct Price {
    amount: Decimal,
}

fn create_hero(Json(_): Json<HeroCreate>) -> Answer<HeroPublic> {
    Err(conflict("taken"))
}

fn operation(route: Route) -> serde_json::Value {
    Api::new(&engine()).route("/heroes/", route).openapi()["paths"]["/heroes/"]["post"].clone()
}

#[test]
fn what_is_said_by_hand_is_in_the_document() {
    let said = operation(
        post(create_hero)
            .status(Status::CREATED)
            .summary("Adds a hero")
            .description("Names are taken once.")
            .tag("heroes")
            .tag("writing")
            .deprecated()
            .example(json!({"name": "Deadpond"}))
            .response_of::<Refusal>(Status::CONFLICT, "The name is taken")
            .response(Status::NOT_FOUND, "Nobody is there"),
    );
    assert_eq!(said["summary"], "Adds a hero");
    assert_eq!(said["description"], "Names are taken once.");
    assert_eq!(said["tags"], json!(["heroes", "writing"]));
    assert_eq!(said["deprecated"], true);
    assert_eq!(said["requestBody"]["content"]["application/json"]["example"], json!({"name": "Deadpond"}));
    let codes: Vec<&String> = said["responses"].as_object().unwrap().keys().collect();
    assert_eq!(codes, ["201", "409", "404", "422"]);
    let schema = &said["responses"]["409"]["content"]["application/json"]["schema"];
    assert_eq!(schema["$ref"], "#/components/schemas/Refusal");
}

#[test]
fn what_a_model_is_documented_by_is_in_the_document() {
    let route = post(create_hero).response_of::<Refusal>(Status::CONFLICT, "taken");
    let document =
        Api::new(&engine()).title("Heroes").version("2").description("All of them").route("/", route).openapi();
    assert_eq!(document["info"], json!({"title": "Heroes", "version": "2", "description": "All of them"}));
    assert_eq!(document["components"]["schemas"]["Refusal"]["description"], "Why not.");
}

#[test]
fn what_is_hidden_is_not_in_the_document() {
    let document = Api::new(&engine()).route("/", post(create_hero).hidden()).openapi();
    assert_eq!(document["paths"], json!({}));
    assert!(document.get("components").is_none());
}

#[test]
fn a_model_that_is_written_otherwise_than_it_is_read_stands_twice() {
    let document = Api::new(&engine()).route("/", post(|Json(price): Json<Price>| price)).openapi();
    let names: Vec<&String> = document["components"]["schemas"].as_object().unwrap().keys().collect();
    assert_eq!(names, ["HTTPValidationError", "Price-Input", "Price-Output", "ValidationError"]);
    let answer = &document["paths"]["/"]["post"]["responses"]["200"]["content"]["application/json"]["schema"];
    assert_eq!(answer["$ref"], "#/components/schemas/Price-Output");
}

#[test]
fn an_answer_without_a_body_says_so() {
    let document = Api::new(&engine()).route("/", post(|| ()).status(Status::NO_CONTENT)).openapi();
    assert_eq!(document["paths"]["/"]["post"]["responses"], json!({"204": {"description": "Successful Response"}}));
}
