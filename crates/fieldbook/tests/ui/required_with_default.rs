//! A field that must be given needs no default, and one with a default need not be given.

use fieldbook::prelude::*;

#[model]
struct Hero {
    #[field(required, default = 1)]
    age: Option<i32>,
    #[field(required, server_default = "'x'")]
    name: Option<String>,
}

fn main() {
    let _ = Hero::builder().build();
}
