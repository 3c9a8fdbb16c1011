//! An element is lent to a method of its own list.
fn main() {
    let mut list = vec![String::from("a")];
    list.push(list[0].clone());
    let first = &mut list[0];
    first.push_str(&list.join(","));
}
