fn main() {
    let number: Result<i32, std::num::ParseIntError> = "12".parse::<i32>();
    println!("{}", number.expect("a number"));
    let number = "twelve".parse::<i32>();
    println!("{}", number.expect("the answer should be a number"));
}
