//! Private module published.

mod garden {
    mod shed {
        pub const TOOLS: u32 = 3;
    }

    pub mod gate {
        pub use super::shed;
    }
}

fn main() {
    println!("locked");
}
