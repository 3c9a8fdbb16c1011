//! A `main` with a parameter.
fn main(count: i32) {
    println!("{count}");
}
