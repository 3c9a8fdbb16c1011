use fieldbook::prelude::*;
use fieldbook_web::prelude::*;

struct Hero;

fn read_hero() -> Hero {
    Hero
}

fn main() {
    let engine = create_engine("sqlite://").unwrap();
    Api::new(&engine).route("/heroes/", get(read_hero));
}
