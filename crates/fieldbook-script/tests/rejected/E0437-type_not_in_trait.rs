//! Type not in trait.

trait Cooks {
    fn cook(&self);
}

impl Cooks for u8 {
    type Dish = String;

    fn cook(&self) {}
}

fn main() {
    1u8.cook();
}
