//! Every mistake of a declaration is reported at once, and nothing that follows from them.

use fieldbook::prelude::*;

#[model(table, tabel)]
struct Hero {
    #[field(primary_key, indx)]
    id: Option<i64>,
    #[field(max_length = )]
    name: String,
    #[field(ge = 0, ge = 1)]
    age: Option<i32>,
}

fn main() {
    let hero = Hero::builder().name("Deadpond").age(48).build();
    println!("{} {:?}", hero.name(), hero.age());
    let _ = select(Hero).filter(Hero.age.ge(18));
}
