//! A list is given away while one of its elements is lent.
fn consume(list: Vec<String>) -> usize {
    list.len()
}
fn main() {
    let list = vec![String::from("a")];
    let first = &list[0];
    println!("{}", consume(list));
    println!("{first}");
}
