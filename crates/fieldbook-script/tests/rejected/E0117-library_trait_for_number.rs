//! Library trait for number.

impl Default for i32 {
    fn default() -> Self {
        7
    }
}

fn main() {
    println!("{}", i32::default());
}
