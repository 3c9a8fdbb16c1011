//! A web API: path read as another type.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

fn read(Path(id): Path<i64>) -> String {
    id
}

fn main() {
    let _ = get(read);
}
