//! An attribute that nothing defines.
#[table]
struct Hero {
    name: String,
}

fn main() {
    println!("{}", Hero { name: String::new() }.name);
}
