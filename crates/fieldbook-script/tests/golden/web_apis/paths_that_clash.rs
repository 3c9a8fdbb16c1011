//! A web API: paths that clash.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

fn read(Path(id): Path<i64>) -> i64 {
    id
}

fn main() {
    let engine = create_engine("sqlite://").unwrap();
    Api::new(&engine)
        .route("/heroes/{id}", get(read))
        .route("/heroes/{hero_id}", get(read));
}
