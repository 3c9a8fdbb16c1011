//! Lifetimes of function.

fn plain(number: u8) -> u8 {
    number
}

fn main() {
    println!("{}", plain::<'static>(1));
}
