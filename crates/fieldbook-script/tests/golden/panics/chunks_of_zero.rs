fn pages(items: &[i32], size: usize) -> usize {
    items.chunks(size).count()
}

fn main() {
    println!("{}", pages(&[1, 2, 3], 2));
    println!("{}", pages(&[1, 2, 3], 0));
}
