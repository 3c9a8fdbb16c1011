//! A bound of `static` refuses a reference to a local.
use std::fmt::Debug;
fn keep(value: impl Debug + 'static) {
    println!("{value:?}");
}
fn main() {
    let number = 5;
    keep(&number);
}
