//! One name for two parts of what a closure is given.

fn main() {
    let pairs = [(1, 2)];
    println!("{}", pairs.map(|(a, a)| a)[0]);
}
