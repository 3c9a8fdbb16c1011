//! Lifetime after type.

struct Held<'a, T>(&'a T);

fn let_go(held: Held<u8, 'static>) -> u8 {
    *held.0
}

fn main() {
    println!("{}", let_go(Held(&1)));
}
