fn main() {
    let nan = f64::NAN;
    println!("{} {} {}", nan == nan, nan < 1.0, nan != nan);
    println!("{}", 0.1 + 0.2 == 0.3);
    println!("{}", (0.1 + 0.2 - 0.3f64).abs() < f64::EPSILON);
    println!("{:?} {:?}", 1.0.partial_cmp(&2.0), nan.partial_cmp(&1.0));
    println!("{:?}", 1.0f64.total_cmp(&2.0));
    let mut prices = vec![9.99, 1.5, 20.0, 3.25];
    prices.sort_by(|a, b| a.partial_cmp(b).unwrap());
    println!("{prices:?}");
    prices.sort_by(|a, b| b.partial_cmp(a).unwrap());
    println!("{prices:?}");
    let highest = prices.iter().cloned().fold(f64::MIN, f64::max);
    let lowest = prices.iter().copied().fold(f64::INFINITY, f64::min);
    println!("{highest} {lowest}");
    println!("{}", -0.0 == 0.0);
}
