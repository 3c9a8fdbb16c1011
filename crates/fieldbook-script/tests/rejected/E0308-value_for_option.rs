//! A bare value where an `Option` is declared.
struct Hero {
    age: Option<u32>,
}

fn main() {
    let hero = Hero { age: 36 };
    println!("{:?}", hero.age);
}
