//! A field assigned through a shared reference.
struct Hero {
    age: u32,
}

fn birthday(hero: &Hero) {
    hero.age += 1;
}

fn main() {
    let hero = Hero { age: 30 };
    birthday(&hero);
    println!("{}", hero.age);
}
