fn average(total: i64, count: i64) -> i64 {
    total / count
}

fn main() {
    println!("{}", average(10, 4));
    println!("{}", average(-10, 4));
    println!("{}", average(10, 0));
}
