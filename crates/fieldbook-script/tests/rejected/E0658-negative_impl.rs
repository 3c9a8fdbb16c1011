//! Negative impl.

trait Sinks {}

struct Cork;

impl !Sinks for Cork {}

fn main() {
    println!("floats");
}
