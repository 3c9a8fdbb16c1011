//! A web API: argument that is no extractor.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

struct Page(i64);

fn read(page: Page) -> i64 {
    page.0
}

fn main() {
    let engine = create_engine("sqlite://").unwrap();
    Api::new(&engine).route("/", get(read));
}
