//! What handlers' arguments read, and what a client is told where it does not fit.

use std::collections::{BTreeMap, BTreeSet};

use fieldbook::prelude::*;
use fieldbook_web::FromRequest;
use fieldbook_web::dynamic::Input;
use fieldbook_web::prelude::*;

use super::{HeroCreate, client, engine};

#[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
enum Order {
    Name,
    Age,
}

#[model]
struct Filter {
    tag: Vec<String>,
    order: Option<Order>,
    #[field(default = 10, ge = 1)]
    limit: i64,
}

#[model]
struct Client {
    x_token: String,
    #[field(ge = 1)]
    x_retries: Option<i64>,
}

#[test]
fn a_path_has_one_value_or_several() {
    let one = client("/{name}", get(|Path(name): Path<String>| name));
    assert_eq!(one.get("/a%20b").send().json(), "a b");
    let two = client("/{team}/{hero}", get(|Path((team, hero)): Path<(String, i64)>| format!("{hero} of {team}")));
    assert_eq!(two.get("/x/7").send().json(), "7 of x");
    let refused = two.get("/x/seven").send().json();
    assert_eq!(refused["detail"][0]["loc"], json!(["path", "hero"]));
}

#[test]
fn the_rest_of_a_path_is_one_value() {
    let rest = client("/files/{*path}", get(|Path(path): Path<String>| path));
    assert_eq!(rest.get("/files/a/b%2Fc").send().json(), "a/b/c");
}

#[test]
fn a_query_fills_lists_enums_and_defaults() {
    let show = |Query(filter): Query<Filter>| format!("{:?} {:?} {}", filter.tag(), filter.order(), filter.limit());
    let client = client("/", get(show));
    let answer = client.get("/").query([("tag", "a"), ("tag", "b & c"), ("order", "Age")]).send();
    assert_eq!(answer.json(), r#"["a", "b & c"] Some(Age) 10"#);
    let refused = client.get("/?order=Size&limit=0&tag=x").send();
    let problems = refused.json()["detail"].as_array().unwrap().clone();
    let places: Vec<_> = problems.iter().map(|problem| problem["loc"].to_string()).collect();
    assert_eq!(places, [r#"["query","order"]"#, r#"["query","limit"]"#]);
}

#[test]
fn headers_are_read_by_their_names() {
    let show = |Header(client): Header<Client>| format!("{} {:?}", client.x_token(), client.x_retries());
    let client = client("/", get(show));
    let answer = client.get("/").header("X-Token", "t").header("x-retries", "3").send();
    assert_eq!(answer.json(), "t Some(3)");
    let refused = client.get("/").header("x-retries", "0").send().json();
    assert_eq!(refused["detail"][0]["loc"], json!(["header", "x-token"]));
    assert_eq!(refused["detail"][1]["loc"], json!(["header", "x-retries"]));
}

#[test]
fn a_form_is_a_model_too() {
    let client = client("/", post(|Form(hero): Form<HeroCreate>| format!("{} {}", hero.name(), hero.secret_name())));
    assert_eq!(client.post("/").form([("name", "a=b&c"), ("secret_name", "é ")]).send().json(), "a=b&c é ");
    let refused = client.post("/").form([("name", "")]).send();
    assert_eq!(refused.status(), 422);
    assert_eq!(refused.json()["detail"][1]["loc"], json!(["body", "secret_name"]));
    assert_eq!(client.post("/").json(json!({"name": "a"})).send().status(), 422);
}

#[test]
fn a_body_may_be_a_list_or_a_plain_value() {
    let count = client("/", post(|Json(heroes): Json<Vec<HeroCreate>>| heroes.len() as i64));
    assert_eq!(count.post("/").json(json!([{"name": "a", "secret_name": "b"}])).send().json(), 1);
    let refused = count.post("/").json(json!([{"name": "a", "secret_name": "b"}, {"name": "c"}])).send();
    assert_eq!(refused.json()["detail"][0]["loc"], json!(["body", 1, "secret_name"]));
    let double = client("/", post(|Json(number): Json<i64>| number * 2));
    assert_eq!(double.post("/").json(json!("21")).send().json(), 42);
}

#[test]
fn every_problem_is_told_in_the_order_of_its_part() {
    let all = |Json(_): Json<HeroCreate>, Query(_): Query<Filter>, Path(_): Path<i64>| ();
    let refused = client("/{id}", put(all)).put("/x?limit=y&tag=z").json(json!({})).send().json();
    let parts: Vec<_> = refused["detail"].as_array().unwrap().iter().map(|it| it["loc"][0].clone()).collect();
    assert_eq!(parts, ["path", "query", "body", "body"]);
}

#[test]
fn a_body_that_is_no_json_is_told_before_anything_else() {
    let both = |Path(_): Path<i64>, Json(_): Json<HeroCreate>| ();
    let client = client("/{id}", put(both));
    let refused = client.put("/x").header("content-type", "application/json").body("{").send().json();
    assert_eq!(refused["detail"].as_array().unwrap().len(), 1);
    assert_eq!(refused["detail"][0]["type"], "json_invalid");
}

/// Who is asking, from the token that a header has.
struct User(String);

impl FromRequest for User {
    fn from_request(request: &Request) -> Answer<Self> {
        let Header(client) = Header::<Client>::from_request(request)?;
        match client.x_token().as_str() {
            "secret" => Ok(User("Ada".to_owned())),
            _ => Err(unauthorized("who is asking?")),
        }
    }

    fn inputs() -> Vec<Input> {
        Header::<Client>::inputs()
    }
}

#[test]
fn a_type_of_ones_own_may_refuse_and_says_what_it_reads() {
    let api = Api::new(&engine()).route("/{id}", get(|User(name): User, Path(id): Path<i64>| format!("{name} {id}")));
    let client = TestClient::new(api);
    assert_eq!(client.get("/1").header("x-token", "secret").send().json(), "Ada 1");
    let refused = client.get("/one").header("x-token", "wrong").send();
    assert_eq!((refused.status(), refused.header("www-authenticate")), (401, Some("Bearer")));
    assert_eq!(client.get("/1").send().json()["detail"][0]["loc"], json!(["header", "x-token"]));
    let parameters = client.openapi()["paths"]["/{id}"]["get"]["parameters"].clone();
    let names: Vec<_> = parameters.as_array().unwrap().iter().map(|it| it["name"].clone()).collect();
    assert_eq!(names, ["id", "x-token", "x-retries"]);
}

#[test]
fn state_is_what_the_application_was_given() {
    let api = Api::new(&engine()).state(42_u8).route("/", get(|State(number): State<u8>| i64::from(number)));
    assert_eq!(TestClient::new(api).get("/").send().json(), 42);
    let missing = client("/", get(|State(number): State<u8>| i64::from(number)));
    assert_eq!(missing.get("/").send().status(), 500);
}

#[test]
fn a_request_has_one_session() {
    let same = |one: Session, two: Session| one.id() == two.id();
    let client = client("/", get(same));
    assert_eq!(client.get("/").send().json(), true);
}

#[test]
fn what_was_not_committed_is_rolled_back() {
    fn add(session: Session) -> Answer<()> {
        session.add(&super::Hero::builder().name("a").secret_name("b").build());
        session.flush()?;
        Ok(())
    }
    let count = |session: Session| -> Answer<i64> { Ok(session.exec(select(super::Hero))?.all().len() as i64) };
    let client = client("/", post(add).get(count));
    assert_eq!(client.post("/").send().status(), 200);
    assert_eq!(client.get("/").send().json(), 0);
}

#[model]
struct Wanted {
    tag: BTreeSet<String>,
}

#[test]
fn a_query_fills_sets_and_an_answer_has_maps_of_models() {
    let show = |Query(wanted): Query<Wanted>| -> Answer<BTreeMap<String, (i64, Client)>> {
        let one = |tag: String| (tag.clone(), (1, Client::builder().x_token(tag).build()));
        Ok(wanted.tag().into_iter().map(one).collect())
    };
    let client = client("/", get(show));
    let answer = client.get("/?tag=b&tag=a&tag=b").send();
    let shown = |token: &str| json!([1, {"x_token": token, "x_retries": null}]);
    assert_eq!(answer.json(), json!({"a": shown("a"), "b": shown("b")}));
    let document = client.get("/openapi.json").send().json();
    let answered = &document["paths"]["/"]["get"]["responses"]["200"]["content"]["application/json"]["schema"];
    assert_eq!(answered["additionalProperties"]["prefixItems"][1], json!({"$ref": "#/components/schemas/Client"}));
    assert_eq!(document["components"]["schemas"]["Client"]["title"], "Client");
    let schema = &document["paths"]["/"]["get"]["parameters"][0]["schema"];
    assert_eq!((&schema["type"], &schema["uniqueItems"]), (&json!("array"), &json!(true)));
}
