//! A web API: handler of a plain argument.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

fn read(id: i64) -> i64 {
    id
}

fn main() {
    let _ = get(read);
}
