//! A derive that does not exist.
#[derive(Debgu)]
struct Hero {
    age: u32,
}

fn main() {
    println!("done");
}
