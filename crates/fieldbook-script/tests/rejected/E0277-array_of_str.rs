//! A list of texts of no known size.

const NAMES: [str; 0] = [];

fn main() {}
