//! A struct literal with a field that the struct does not have.
struct Hero {
    name: String,
}

fn main() {
    let hero = Hero {
        name: "Ada".to_string(),
        age: 36,
    };
    println!("{}", hero.name);
}
