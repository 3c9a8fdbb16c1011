//! A web API: answers of every kind.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

#[model]
struct Name {
    #[field(min_length = 1, max_length = 8)]
    name: String,
}

#[derive(Debug)]
struct Broken;

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "broken")
    }
}

impl std::error::Error for Broken {}

fn text() -> String {
    "text".to_owned()
}

fn list() -> Vec<i64> {
    vec![1, 2, 3]
}

fn nothing() {}

fn created(Json(name): Json<Name>) -> (Status, Name) {
    (Status::CREATED, name)
}

fn teapot() -> Answer<i64> {
    Err(HttpError::new(Status::IM_A_TEAPOT, "short and stout").with_header("x-pot", "tea"))
}

fn fails() -> Answer<i64> {
    Err(Broken)?
}

fn own() -> Response {
    Response::new(Status::OK, "text/plain", "own").with_header("x-own", "yes")
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let api = Api::new(&engine)
        .route("/text", get(text))
        .route("/list", get(list))
        .route("/nothing", get(nothing).delete(nothing))
        .route("/created", post(created))
        .route("/teapot", get(teapot))
        .route("/fails", get(fails))
        .route("/own", get(own));
    let client = TestClient::new(api);
    for path in ["/text", "/list", "/nothing", "/created", "/teapot", "/fails", "/own", "/text/", "/nowhere"] {
        let answer = client.get(path).send();
        println!("{path}: {} {:?} {:?}", answer.status(), answer.header("content-type"), answer.text());
    }
    for body in [json!({"name": "Deadpond"}), json!({"name": ""}), json!({}), json!([1])] {
        let answer = client.post("/created").json(body).send();
        println!("{} {}", answer.status(), answer.text());
    }
    let answer = client.post("/created").body("{").header("content-type", "application/json").send();
    println!("{} {}", answer.status(), answer.text());
    println!("{:?}", client.get("/teapot").send().header("x-pot"));
    println!("{}", client.openapi()["paths"]["/created"]["post"]["operationId"]);
    Ok(())
}
