//! A public model would show a private one's types.

use fieldbook::prelude::*;

#[derive(FieldEnum)]
pub enum Power {
    Flight,
}

#[model]
struct HeroBase {
    power: Power,
}

#[model(extends = HeroBase)]
pub struct HeroPublic {
    id: i64,
}

fn main() {}
