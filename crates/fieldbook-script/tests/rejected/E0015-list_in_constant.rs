//! List in constant.

const PRIMES: Vec<u32> = vec![2, 3, 5];

fn main() {
    println!("{:?}", PRIMES);
}
