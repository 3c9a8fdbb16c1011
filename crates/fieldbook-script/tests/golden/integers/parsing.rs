fn describe(text: &str) {
    match text.parse::<i32>() {
        Ok(number) => println!("{text:?} is {number}"),
        Err(error) => println!("{text:?}: {error}"),
    }
}

fn main() {
    describe("42");
    describe("-17");
    describe("+5");
    describe("");
    describe("4x");
    describe(" 4");
    describe("99999999999");
    describe("-99999999999");
    describe("-");
    println!("{:?}", "256".parse::<u8>().is_err());
    println!("{:?}", "255".parse::<u8>());
    println!("{:?}", "-1".parse::<u32>());
    let total: i64 = "1 2 3 4"
        .split(' ')
        .map(|n| n.parse::<i64>().unwrap())
        .sum();
    println!("{total}");
}
