//! A parameter of a type that does not exist.
fn total(items: &[Itm]) -> i32 {
    items.len() as i32
}

fn main() {
    println!("{}", total(&[]));
}
