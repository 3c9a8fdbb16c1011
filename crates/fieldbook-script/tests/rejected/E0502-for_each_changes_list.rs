//! A closure in an iterator changes what is iterated.
fn main() {
    let mut list = vec![1, 2];
    list.iter().for_each(|number| list.push(*number));
    println!("{list:?}");
}
