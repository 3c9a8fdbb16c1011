//! The second of two options would be ignored, or would win; either would surprise.

use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(max_length = 5, index, max_length = 6)]
    name: String,
}

fn main() {}
