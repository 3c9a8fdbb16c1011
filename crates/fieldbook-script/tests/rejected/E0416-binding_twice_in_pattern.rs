//! A pattern that binds one name twice.
fn main() {
    let (a, a) = (1, 2);
    println!("{a}");
}
