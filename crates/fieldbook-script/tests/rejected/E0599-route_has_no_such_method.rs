//! A web API: route has no such method.

use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

fn hello() -> i64 {
    1
}

fn main() {
    let _ = get(hello).trace(hello);
}
