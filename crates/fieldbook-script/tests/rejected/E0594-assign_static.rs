//! Assign static.
static N: i32 = 1;
fn main() { N = 2; }
