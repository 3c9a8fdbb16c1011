use std::collections::BTreeSet;

fn main() {
    let limit = 60;
    let mut candidates: BTreeSet<u32> = (2..=limit).collect();
    let mut primes = Vec::new();
    while let Some(prime) = candidates.pop_first() {
        primes.push(prime);
        let mut multiple = prime * prime;
        while multiple <= limit {
            candidates.remove(&multiple);
            multiple += prime;
        }
    }
    println!("{primes:?}");
    let twins: Vec<_> = primes
        .windows(2)
        .filter(|p| p[1] - p[0] == 2)
        .map(|p| (p[0], p[1]))
        .collect();
    println!("{twins:?}");
}
