//! A web API: not found without words.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

fn read(Path(_id): Path<i64>) -> Answer<i64> {
    Err(not_found())
}

fn main() {
    let _ = get(read);
}
