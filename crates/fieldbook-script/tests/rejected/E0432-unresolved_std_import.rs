//! An import that the standard library does not have.
use std::collections::HashMapp;

fn main() {
    println!("no map");
}
