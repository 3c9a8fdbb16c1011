//! Lifetime for type.

fn name(person: 'static str) -> usize {
    person.len()
}

fn main() {
    println!("{}", name("ann"));
}
