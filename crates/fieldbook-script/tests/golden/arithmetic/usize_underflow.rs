fn last_index(items: &[i32]) -> usize {
    items.len() - 1
}

fn main() {
    println!("{}", last_index(&[1, 2, 3]));
    println!("{}", last_index(&[]));
}
