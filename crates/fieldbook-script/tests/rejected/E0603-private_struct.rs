//! An import of a private struct.
mod models {
    struct Hero {
        pub name: String,
    }

    pub fn name() -> String {
        Hero { name: "Ada".to_string() }.name
    }
}

use models::Hero;

fn main() {
    println!("{}", models::name());
}
