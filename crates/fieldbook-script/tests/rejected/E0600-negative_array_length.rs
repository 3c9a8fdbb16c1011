//! No array is shorter than nothing.

const NONE: [u32; -1] = [];

fn main() {}
