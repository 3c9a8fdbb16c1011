fn bounded(n: i32, low: i32, high: i32) -> i32 {
    n.clamp(low, high)
}

fn main() {
    println!("{}", bounded(5, 0, 3));
    println!("{}", bounded(5, 3, 0));
}
