//! A lint that is allowed says nothing.
#![allow(overflowing_literals)]

fn main() {
    println!("{}", 1000 as u8);
}
