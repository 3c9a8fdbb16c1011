//! A struct pattern without one of the fields and without `..`.
struct Hero {
    name: String,
    age: u32,
}

fn main() {
    let hero = Hero { name: "Ada".to_string(), age: 36 };
    let Hero { name } = hero;
    println!("{name}");
}
