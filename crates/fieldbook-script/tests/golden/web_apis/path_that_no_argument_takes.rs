//! A web API: path that no argument takes.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

fn hello() -> &'static str {
    "hello"
}

fn main() {
    let engine = create_engine("sqlite://").unwrap();
    let api = Api::new(&engine);
    println!("before");
    api.route("/hello/{name}", get(hello));
}
