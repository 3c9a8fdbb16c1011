//! A module's function called without its path.
mod maths {
    pub fn double(n: i32) -> i32 {
        n * 2
    }
}

fn main() {
    println!("{}", maths::double(4));
    println!("{}", double(4));
}
