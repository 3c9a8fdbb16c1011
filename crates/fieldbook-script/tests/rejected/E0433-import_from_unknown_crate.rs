//! The name of the standard library misspelt.

use sdt::fmt::Display;

fn main() {}
