//! Attribute without item.

fn main() {
    println!("done");
    #[allow(unused)]
}
