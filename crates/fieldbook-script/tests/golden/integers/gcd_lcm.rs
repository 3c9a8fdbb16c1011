fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

fn lcm(a: u64, b: u64) -> u64 {
    a / gcd(a, b) * b
}

fn main() {
    println!("{}", gcd(48, 36));
    println!("{}", gcd(17, 5));
    println!("{}", lcm(4, 6));
    println!("{}", (1..=20).fold(1, lcm));
}
