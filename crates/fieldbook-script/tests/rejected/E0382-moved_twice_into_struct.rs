//! A string moved into two structs.
struct Hero {
    name: String,
}

fn main() {
    let name = String::from("Ada");
    let first = Hero { name };
    let second = Hero { name: name };
    println!("{} {}", first.name, second.name);
}
