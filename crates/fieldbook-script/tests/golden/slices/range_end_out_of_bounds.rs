fn page(values: &[&str], number: usize, size: usize) -> Vec<String> {
    values[number * size..(number + 1) * size]
        .iter()
        .map(|v| v.to_string())
        .collect()
}

fn main() {
    let names = ["a", "b", "c", "d", "e"];
    println!("{:?}", page(&names, 0, 2));
    println!("{:?}", page(&names, 1, 2));
    println!("{:?}", page(&names, 2, 2));
}
