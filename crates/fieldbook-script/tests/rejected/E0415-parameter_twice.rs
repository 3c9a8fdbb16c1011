//! A function with one parameter's name twice.
fn add(a: i32, a: i32) -> i32 {
    a + a
}

fn main() {
    println!("{}", add(1, 2));
}
