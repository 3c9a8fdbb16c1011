//! A web API: two handlers for one method.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

fn hello() -> &'static str {
    "hello"
}

fn main() {
    let engine = create_engine("sqlite://").unwrap();
    let api = Api::new(&engine)
        .title("Greetings")
        .route("/hello", get(hello))
        .route("/hello", get(hello));
    println!("{}", TestClient::new(api).get("/hello").send().text());
}
