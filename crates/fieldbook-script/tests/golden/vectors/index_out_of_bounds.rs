fn nth_prime(primes: &Vec<u32>, n: usize) -> u32 {
    primes[n - 1]
}

fn main() {
    let primes = vec![2, 3, 5, 7, 11];
    for n in [1, 3, 5, 6] {
        println!("prime {n} is {}", nth_prime(&primes, n));
    }
}
