//! Options are checked: a typo is named with its nearest neighbour, anything else with the list.

use fieldbook::prelude::*;

#[model(tabel)]
struct Team {
    #[field(primery_key)]
    id: Option<i64>,
    #[field(autoincrement)]
    name: String,
}

fn main() {}
