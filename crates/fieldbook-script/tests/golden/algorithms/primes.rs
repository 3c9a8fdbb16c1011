fn is_prime(n: u32) -> bool {
    n >= 2 && (2..).take_while(|d| d * d <= n).all(|d| n % d != 0)
}

fn sieve(limit: usize) -> Vec<usize> {
    let mut composite = vec![false; limit + 1];
    let mut primes = vec![];
    for n in 2..=limit {
        if composite[n] {
            continue;
        }
        primes.push(n);
        for multiple in (n * n..=limit).step_by(n) {
            composite[multiple] = true;
        }
    }
    primes
}

fn factors(mut n: u64) -> Vec<(u64, u32)> {
    let mut found = Vec::new();
    let mut divisor = 2;
    while divisor * divisor <= n {
        let mut times = 0;
        while n % divisor == 0 {
            n /= divisor;
            times += 1;
        }
        if times > 0 {
            found.push((divisor, times));
        }
        divisor += 1;
    }
    if n > 1 {
        found.push((n, 1));
    }
    found
}

fn main() {
    println!("{:?}", sieve(50));
    println!("{}", sieve(50).iter().all(|&p| is_prime(p as u32)));
    println!("{:?}", factors(360));
    println!("{:?}", factors(999983));
    let text: Vec<String> = factors(1001)
        .iter()
        .map(|(p, n)| {
            if *n == 1 {
                p.to_string()
            } else {
                format!("{p}^{n}")
            }
        })
        .collect();
    println!("{}", text.join(" * "));
}
