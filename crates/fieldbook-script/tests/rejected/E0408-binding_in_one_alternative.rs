//! Binding in one alternative.

enum Pet {
    Dog(u8),
    Fish,
}

fn legs(pet: Pet) -> u8 {
    match pet {
        Pet::Dog(legs) | Pet::Fish => 4,
    }
}

fn main() {
    println!("{}", legs(Pet::Fish) + legs(Pet::Dog(4)));
}
