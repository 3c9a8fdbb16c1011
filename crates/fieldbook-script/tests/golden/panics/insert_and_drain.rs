fn main() {
    let mut values = vec!['a', 'b'];
    values.insert(2, 'c');
    println!("{values:?}");
    let at = values.len() + 1;
    values.insert(at, 'z');
}
