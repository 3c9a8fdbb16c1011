//! Static bound local ref.
use std::fmt::Debug;
fn show(x: impl Debug + 'static) {
    println!("{x:?}");
}
fn main() {
    let i = 5;
    show(i);
    show(&i);
}
