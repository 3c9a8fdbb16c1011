//! A field that the struct does not have.
struct Hero {
    name: String,
    age: u32,
}

fn main() {
    let hero = Hero { name: "Ada".to_string(), age: 36 };
    println!("{} {}", hero.nmae, hero.age);
}
