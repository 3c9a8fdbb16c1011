fn main() {
    let mut values = vec![1, 2, 3];
    values.swap(0, 2);
    let (left, right) = values.split_at(1);
    println!("{left:?} {right:?}");
    let at = values.len() + 1;
    let (left, right) = values.split_at(at);
    println!("{left:?} {right:?}");
}
