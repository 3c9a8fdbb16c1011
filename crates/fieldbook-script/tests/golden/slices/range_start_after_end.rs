fn between(values: &[i32], from: usize, to: usize) -> &[i32] {
    &values[from..to]
}

fn main() {
    let values = [1, 2, 3, 4];
    println!("{:?}", between(&values, 1, 3));
    println!("{:?}", between(&values, 3, 1));
}
