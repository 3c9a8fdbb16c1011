fn main() {
    let big: i128 = 170141183460469231731687303715884105727;
    println!("{big}");
    println!("{}", i128::MIN);
    println!("{}", u128::MAX);
    let mut product: u128 = 1;
    for factor in 1..=30u128 {
        product *= factor;
    }
    println!("30! = {product}");
    println!("{}", u64::MAX);
    println!("{}", i64::MIN);
    println!("{}", u64::MAX as u128 * u64::MAX as u128);
}
