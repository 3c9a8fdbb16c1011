//! Item of trait itself.

trait Planet {
    type Moon;
}

fn moons(list: &[Planet::Moon]) -> usize {
    list.len()
}

fn main() {
    println!("none");
}
