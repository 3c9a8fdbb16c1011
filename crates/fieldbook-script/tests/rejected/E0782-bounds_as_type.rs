//! `dyn` is missing before a trait.

use std::error::Error;

fn describe(error: &(Error + 'static)) -> String {
    error.to_string()
}

fn main() {}
