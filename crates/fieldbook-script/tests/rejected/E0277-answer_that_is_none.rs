//! A web API: answer that is none.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

struct Page;

fn read() -> Page {
    Page
}

fn main() {
    let engine = create_engine("sqlite://").unwrap();
    Api::new(&engine).route("/", get(read));
}
