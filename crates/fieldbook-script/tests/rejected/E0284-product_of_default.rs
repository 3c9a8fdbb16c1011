//! Product of default.

fn main() {
    let half = 0.5;
    println!("{}", half * Default::default());
}
