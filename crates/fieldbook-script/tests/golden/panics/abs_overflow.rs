fn distance(a: i32, b: i32) -> i32 {
    (a - b).abs()
}

fn main() {
    println!("{}", distance(3, 10));
    println!("{}", i32::MIN.wrapping_abs());
    println!("{}", distance(i32::MIN, 0));
}
