//! Private function published.

mod kitchen {
    fn secret() -> u32 {
        4
    }

    pub mod menu {
        pub use super::secret;
    }
}

fn main() {
    println!("closed");
}
