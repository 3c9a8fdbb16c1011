//! A web API: argument without a path.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

fn read(Path(id): Path<i64>) -> i64 {
    id
}

fn main() {
    let engine = create_engine("sqlite://").unwrap();
    let _ = Api::new(&engine).route("/heroes/", get(read));
}
