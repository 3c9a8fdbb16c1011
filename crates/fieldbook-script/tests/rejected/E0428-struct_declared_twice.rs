//! Two structs of one name.
struct Hero {
    name: String,
}

struct Hero {
    age: u32,
}

fn main() {
    println!("no hero");
}
