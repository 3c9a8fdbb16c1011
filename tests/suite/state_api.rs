//! A web API as the page knows it: operations of a document, forms, requests, problems, and the history.

use fieldbook_book::Request;
use fieldbook_site::state::{
    api::{Answer, Api, Content, Draft, Kind, Place, as_curl, operations, problems},
    json::Json,
    share,
};
use serde_json::json;

fn tree(value: serde_json::Value) -> Json {
    serde_json::from_value(value).expect("JSON is a tree")
}

fn document() -> Json {
    tree(json!({
        "openapi": "3.1.0",
        "info": {"title": "Heroes", "version": "0.1.0"},
        "paths": {
            "/heroes/": {
                "post": {
                    "summary": "Create Hero",
                    "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/HeroCreate"}}}},
                },
                "get": {
                    "summary": "Read Heroes",
                    "parameters": [
                        {"name": "offset", "in": "query", "required": false, "schema": {"type": "integer", "minimum": 0, "default": 0}},
                        {"name": "tag", "in": "query", "required": false, "schema": {"type": "array", "items": {"type": "string"}}},
                        {"name": "team", "in": "query", "required": false, "schema": {"anyOf": [{"type": "string", "maxLength": 9}, {"type": "null"}]}},
                        {"name": "x-token", "in": "header", "required": true, "schema": {"type": "string"}},
                    ],
                },
            },
            "/heroes/{hero_id}": {
                "patch": {
                    "summary": "Update Hero",
                    "parameters": [{"name": "hero_id", "in": "path", "required": true, "schema": {"type": "integer"}}],
                    "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/HeroUpdate"}}}},
                },
            },
            "/login": {
                "post": {
                    "summary": "Login",
                    "requestBody": {"required": true, "content": {"application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/Login"}}}},
                },
            },
        },
        "components": {"schemas": {
            "HeroCreate": {
                "type": "object",
                "required": ["name", "power", "team"],
                "properties": {
                    "name": {"type": "string", "minLength": 6},
                    "age": {"anyOf": [{"type": "integer", "minimum": 18}, {"type": "null"}]},
                    "power": {"$ref": "#/components/schemas/Power"},
                    "team": {"$ref": "#/components/schemas/Team"},
                },
            },
            "HeroUpdate": {"type": "object", "properties": {"name": {"anyOf": [{"type": "string"}, {"type": "null"}]}, "age": {"type": "integer"}}},
            "Power": {"type": "string", "enum": ["strength", "speed"]},
            "Team": {"type": "object", "required": ["heroes"], "properties": {"heroes": {"type": "array", "items": {"$ref": "#/components/schemas/Team"}}}},
            "Login": {"type": "object", "required": ["user"], "properties": {"user": {"type": "string"}, "stay": {"type": "boolean"}}},
        }},
    }))
}

fn api() -> Api {
    let mut api = Api::default();
    api.serves("127.0.0.1:8000", &document());
    api
}

/// A form of the operation with that number, filled with these values.
fn draft(number: usize, values: &[&str]) -> Draft {
    let operation = &operations(&document())[number];
    let values = values.iter().map(|value| (*value).to_owned()).collect();
    Draft { values, ..Draft::of(number, operation, 0) }
}

#[test]
fn operations_stand_in_the_documents_order_with_their_fields() {
    let all = operations(&document());
    let lines: Vec<_> = all.iter().map(|own| format!("{} {} {}", own.method, own.path, own.summary)).collect();
    assert_eq!(
        lines,
        [
            "POST /heroes/ Create Hero",
            "GET /heroes/ Read Heroes",
            "PATCH /heroes/{hero_id} Update Hero",
            "POST /login Login",
        ]
    );
    let fields: Vec<_> = all[1].parameters.iter().map(|it| (it.place, it.kind.clone(), it.required)).collect();
    assert_eq!(
        fields,
        [
            (Place::Query, Kind::Integer, false),
            (Place::Query, Kind::Several, false),
            (Place::Query, Kind::Text, false),
            (Place::Header, Kind::Text, true),
        ]
    );
    assert_eq!(all[1].parameters[0].limits, [("min", "0".to_owned())]);
    assert_eq!(all[1].parameters[0].default, "0");
    assert_eq!(all[1].parameters[2].limits, [("maxlength", "9".to_owned())]);
    assert_eq!(all[3].parameters[1].kind, Kind::Boolean);
    assert!(all[3].body.is_none() && all[3].parameters[0].required);
}

#[test]
fn a_body_begins_with_an_example_that_fits_its_schema() {
    let all = operations(&document());
    let body = all[0].body.as_ref().expect("it reads a body");
    let read: serde_json::Value = serde_json::from_str(&body.example).expect("an example is JSON");
    assert_eq!((&read["name"], &read["age"], &read["power"]), (&json!("textxx"), &json!(18), &json!("strength")));
    assert!(read["team"]["heroes"][0]["heroes"].is_array(), "a model within itself ends somewhere");
    // A change of one field is example enough.
    assert_eq!(all[2].body.as_ref().map(|body| body.example.as_str()), Some("{\n  \"name\": \"text\"\n}"));
}

#[test]
fn a_form_becomes_a_request_and_a_request_a_form() {
    let all = operations(&document());
    let draft = draft(1, &["5", "a b, c&d", "Ωmega", "secret"]);
    let request = draft.request(&all[1]).expect("it can be sent");
    assert_eq!(request.path, "/heroes/?offset=5&tag=a%20b&tag=c%26d&team=%CE%A9mega");
    assert_eq!(request.headers, [("x-token".to_owned(), "secret".to_owned())]);
    assert_eq!((request.name.as_str(), request.method.as_str(), request.body.as_str()), ("Read Heroes", "GET", ""));
    let again = Draft::again(1, &all[1], &request, 0);
    assert_eq!(again.values, ["5", "a b,c&d", "Ωmega", "secret"]);
    assert_eq!(api().operation_of(&request), Some(1));
}

#[test]
fn what_is_empty_is_left_out_but_a_path_needs_its_parts() {
    let all = operations(&document());
    assert_eq!(draft(1, &["", "", "", ""]).request(&all[1]).map(|it| it.path), Ok("/heroes/".to_owned()));
    let refused = draft(2, &[""]).request(&all[2]).expect_err("there is no path");
    assert!(refused[0].is_of("path", "hero_id"));
    let request = draft(2, &["a/b"]).request(&all[2]).expect("it can be sent");
    assert_eq!(request.path, "/heroes/a%2Fb");
    assert_eq!(request.headers, [("content-type".to_owned(), "application/json".to_owned())]);
    assert_eq!(Draft::again(2, &all[2], &request, 0).values, ["a/b"]);
}

#[test]
fn a_forms_fields_are_its_body() {
    let all = operations(&document());
    let request = draft(3, &["a&b", "true"]).request(&all[3]).expect("it can be sent");
    assert_eq!(request.body, "user=a%26b&stay=true");
    assert_eq!(request.headers[0].1, "application/x-www-form-urlencoded");
    assert_eq!(Draft::again(3, &all[3], &request, 0).values, ["a&b", "true"]);
}

#[test]
fn more_headers_are_lines_of_names_and_values() {
    let all = operations(&document());
    let mut draft = draft(2, &["1"]);
    draft.headers = "authorization: Bearer a:b\n\nx-mood: good".to_owned();
    let request = draft.request(&all[2]).expect("it can be sent");
    assert_eq!(
        request.headers[1..],
        [("authorization".to_owned(), "Bearer a:b".to_owned()), ("x-mood".to_owned(), "good".to_owned())]
    );
    assert_eq!(Draft::again(2, &all[2], &request, 0).headers, "authorization: Bearer a:b\nx-mood: good");
    draft.headers = "no header".to_owned();
    assert_eq!(draft.request(&all[2]).expect_err("that is none")[0].place, "headers");
}

#[test]
fn problems_know_their_field() {
    let body = r#"{"detail":[{"type":"x","loc":["body","team","name"],"msg":"too short"},{"loc":["query","offset"],"msg":"no"}]}"#;
    let found = problems(body);
    assert_eq!(found.len(), 2);
    assert_eq!((found[0].name().as_str(), found[0].message.as_str()), ("team.name", "too short"));
    assert!(found[1].is_of("query", "offset") && !found[1].is_of("body", "offset"));
    let text = r#"{"name": "é", "team": {"name": ""}}"#;
    let place = found[0].found_in(text).expect("it is there");
    assert_eq!((&text[place.clone()], place.start), ("\"name\"", text.rfind("\"name\"").unwrap()));
    assert!(problems("Internal Server Error").is_empty() && problems(r#"{"detail": "Hero not found"}"#).is_empty());
}

#[test]
fn a_request_is_a_command_for_a_terminal() {
    let request = Request {
        method: "POST".to_owned(),
        path: "/heroes/?q=[1]".to_owned(),
        headers: vec![("content-type".to_owned(), "application/json".to_owned())],
        body: "{\"name\": \"it's\"}".to_owned(),
        ..Request::default()
    };
    assert_eq!(
        as_curl(&request, "127.0.0.1:8000"),
        "curl -X POST --globoff '127.0.0.1:8000/heroes/?q=[1]' -H 'content-type: application/json' --data-raw \
         '{\"name\": \"it'\\''s\"}'"
    );
}

#[test]
fn the_history_outlives_runs_and_goes_with_a_link() {
    let mut api = api();
    let requests =
        Request::read_all("### All\nGET /heroes/\n### One\nPATCH /heroes/1\nx: y\n\n{}\n").expect("requests");
    api.sent(requests[0].clone());
    assert!(api.is_waiting());
    let told = Answer { status: 200, content: Content::Text("[1,{\"a\":null}]".to_owned()), ..Answer::default() };
    api.answered(3, 1, told);
    assert!(!api.is_waiting());
    let shown = api.shown().and_then(|sent| sent.answer.clone()).expect("there is an answer");
    assert_eq!(shown.content.shown(), "[\n  1,\n  {\n    \"a\": null\n  }\n]");
    api.sent(requests[1].clone());
    api.lost();
    assert!(api.history[1].answer.as_ref().is_some_and(Answer::is_lost) && !api.is_waiting());
    api.serves("127.0.0.1:9000", &tree(json!({"paths": {}})));
    assert_eq!((api.operations.len(), api.history.len()), (0, 2));
    api.sent(requests[0].clone());
    assert_eq!(api.requests(), requests);
    let file = fieldbook_book::SourceFile { name: "main.rs".to_owned(), text: "fn main() {}".to_owned() };
    let packed = share::pack_with(std::slice::from_ref(&file), &api.requests());
    assert_eq!(share::unpack_with(&packed), Some((vec![file.clone()], requests)));
    assert_eq!(share::unpack_with(&share::pack(std::slice::from_ref(&file))), Some((vec![file], Vec::new())));
}

#[test]
fn text_is_json_or_it_is_not() {
    let text = r#"{"a": [1, -2.50, "x\n\u00e9\ud83e\udd80", true, null], "b": {}}"#;
    let read = Json::parse(text).expect("it is JSON");
    assert_eq!(read.get("a").items()[1], Json::Number("-2.50".to_owned()));
    assert_eq!(read.get("a").items()[2].text(), Some("x\né🦀"));
    let ours: serde_json::Value = serde_json::from_str(&read.pretty()).expect("what is written is JSON");
    assert_eq!(ours, serde_json::from_str::<serde_json::Value>(text).expect("so is this"));
    for broken in ["", "{", "[1,]", "{\"a\":}", "\"a", "nul", "1 2", "\"\\ud800\"", "-", "\"\u{1}\""] {
        assert_eq!(Json::parse(broken), None, "{broken}");
    }
    assert_eq!(Json::parse(&"[".repeat(100_000)), None);
}
