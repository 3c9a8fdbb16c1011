//! The same, in a where clause.
use std::fmt::Debug;
fn keep<T>(value: T)
where
    T: Debug + 'static,
{
    println!("{value:?}");
}
fn main() {
    let text = String::from("x");
    keep(text.as_str());
}
