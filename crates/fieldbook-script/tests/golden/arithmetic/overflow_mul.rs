fn factorial(n: u32) -> i32 {
    let mut product = 1;
    for factor in 1..=n {
        product *= factor as i32;
    }
    product
}

fn main() {
    for n in [0, 1, 5, 10, 12, 13] {
        println!("{n}! = {}", factorial(n));
    }
}
