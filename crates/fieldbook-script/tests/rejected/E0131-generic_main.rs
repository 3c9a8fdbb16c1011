//! A `main` with a type parameter.
fn main<T>() {
    println!("started");
}
