fn main() {
    let mut found = Vec::new();
    let mut sum = 0_i64;
    for i in 0..1_000_000_i64 {
        sum += i * 3 % 7;
        if sum % 2 == 0 {
            found.push(i);
        }
    }
    println!("{sum} {}", found.len());
}
