//! A function whose last expression ends with a semicolon.
fn double(n: i32) -> i32 {
    n * 2;
}

fn main() {
    println!("{}", double(4));
}
