//! A type that lends its value, but not to be changed.

use std::ops::Deref;

struct Guarded(Vec<u32>);

impl Deref for Guarded {
    type Target = Vec<u32>;

    fn deref(&self) -> &Vec<u32> {
        &self.0
    }
}

fn main() {
    let mut guarded = Guarded(vec![1]);
    guarded.push(2);
    println!("{}", guarded.len());
}
