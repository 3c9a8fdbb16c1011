//! Placeholder in static.

static LIMIT: _ = 10;

fn main() {
    println!("{LIMIT}");
}
