//! Public method of trait.

trait Rings {
    fn ring(&self);
}

struct Bell;

impl Rings for Bell {
    pub fn ring(&self) {}
}

fn main() {
    Bell.ring();
}
