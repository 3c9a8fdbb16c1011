fn main() {
    let apples: i32 = 17;
    let baskets = 5;
    println!("{} each, {} left over", apples / baskets, apples % baskets);
    println!(
        "sum {}, difference {}, product {}",
        apples + baskets,
        apples - baskets,
        apples * baskets
    );
    let debt: i32 = -17;
    println!("{} {}", debt / baskets, debt % baskets);
    println!("{} {}", debt.div_euclid(baskets), debt.rem_euclid(baskets));
    println!("{}", -debt);
    println!("{}", 2 + 3 * 4 - 10 / 3 % 2);
    println!("{}", (2 + 3) * (4 - 10) / 3);
}
