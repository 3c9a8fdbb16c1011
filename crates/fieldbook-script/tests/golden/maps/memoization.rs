use std::collections::HashMap;

fn fibonacci(n: u64, known: &mut HashMap<u64, u64>) -> u64 {
    if n < 2 {
        return n;
    }
    if let Some(&value) = known.get(&n) {
        return value;
    }
    let value = fibonacci(n - 1, known) + fibonacci(n - 2, known);
    known.insert(n, value);
    value
}

fn collatz(n: u64, known: &mut HashMap<u64, u32>) -> u32 {
    if n == 1 {
        return 0;
    }
    match known.get(&n) {
        Some(&steps) => steps,
        None => {
            let next = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
            let steps = 1 + collatz(next, known);
            known.insert(n, steps);
            steps
        }
    }
}

fn main() {
    let mut known = HashMap::new();
    println!("{} {}", fibonacci(80, &mut known), known.len());
    let mut steps = HashMap::new();
    let longest = (1..200u64).max_by_key(|&n| (collatz(n, &mut steps), n));
    println!("{longest:?} {}", collatz(171, &mut steps));
}
