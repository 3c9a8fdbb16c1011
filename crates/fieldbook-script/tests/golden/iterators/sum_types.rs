fn main() {
    let cents: u64 = [199u64, 250, 1].iter().sum();
    let weights: f32 = vec![1.5f32, 2.25].into_iter().sum();
    let product: i64 = (1..=15i64).product();
    println!("{cents} {weights} {product}");
    let maybe: Option<i32> = [Some(1), Some(2)].into_iter().sum();
    let missing: Option<i32> = [Some(1), None].into_iter().sum();
    println!("{maybe:?} {missing:?}");
    let length: usize = ["a", "bcd"].iter().map(|s| s.len()).sum();
    println!("{length}");
    let average = [90, 75, 60].iter().sum::<i32>() as f64 / 3.0;
    println!("{average}");
    let bits: u32 = (0..4).map(|n| 1 << n).sum();
    println!("{bits}");
    let fraction: f64 = (1..=4).map(|n| 1.0 / n as f64).sum();
    println!("{fraction:.4}");
}
