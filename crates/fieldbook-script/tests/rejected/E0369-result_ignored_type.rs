//! A parsed number used without taking it out of its result.
fn main() {
    let number = "42".parse::<i32>();
    println!("{}", number * 2);
}
