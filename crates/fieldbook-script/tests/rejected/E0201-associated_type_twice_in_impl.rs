//! An impl that says the same type twice.

use std::ops::Not;

struct Flag(bool);

impl Not for Flag {
    type Output = Flag; type Output = Flag;

    fn not(self) -> Flag {
        Flag(!self.0)
    }
}

fn main() {}
