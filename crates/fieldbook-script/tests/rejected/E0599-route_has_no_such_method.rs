use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

fn hello() -> i64 {
    1
}

fn main() {
    let _ = get(hello).trace(hello);
}
