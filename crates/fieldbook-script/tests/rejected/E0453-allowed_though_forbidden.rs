//! Allowed though forbidden.

#![forbid(unused_variables)]

#[allow(unused_variables)]
fn main() {
    println!("forbidden");
}
