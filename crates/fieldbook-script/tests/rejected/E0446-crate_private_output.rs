//! A public type's operator gives what only the crate can name.

mod units {
    pub(crate) struct Area(pub f64);
    pub struct Metres(pub f64);

    impl std::ops::Mul for Metres {
        type Output = Vec<Area>;
        fn mul(self, other: Metres) -> Vec<Area> {
            vec![Area(self.0 * other.0)]
        }
    }
}

fn main() {
    println!("{}", (units::Metres(2.0) * units::Metres(3.0))[0].0);
}
