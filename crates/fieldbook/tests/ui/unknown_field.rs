//! A field that is not there, wherever it is named.

use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn main() {
    let hero = Hero::builder().nmae("Deadpond").build();
    let _ = hero.nmae();
    let _ = select(Hero).filter(Hero.nmae.eq("Deadpond"));
}
