fn fewest(coins: &[u32], amount: u32) -> Option<Vec<u32>> {
    let mut best: Vec<Option<(u32, u32)>> = vec![None; amount as usize + 1];
    best[0] = Some((0, 0));
    for target in 1..=amount {
        for &coin in coins.iter().filter(|c| **c <= target) {
            if let Some((count, _)) = best[(target - coin) as usize] {
                let better = best[target as usize].is_none_or(|(known, _)| count + 1 < known);
                if better {
                    best[target as usize] = Some((count + 1, coin));
                }
            }
        }
    }
    best[amount as usize]?;
    let mut used = vec![];
    let mut rest = amount;
    while rest > 0 {
        let (_, coin) = best[rest as usize]?;
        used.push(coin);
        rest -= coin;
    }
    Some(used)
}

fn ways(coins: &[usize], amount: usize) -> u64 {
    let mut counts = vec![0; amount + 1];
    counts[0] = 1;
    for &coin in coins {
        for target in coin..=amount {
            counts[target] += counts[target - coin];
        }
    }
    counts[amount]
}

fn main() {
    println!("{:?}", fewest(&[1, 5, 12, 25], 29));
    println!("{:?} {:?}", fewest(&[5, 10], 3), fewest(&[2], 0));
    println!("{}", ways(&[1, 2, 5, 10, 20, 50, 100, 200], 200));
}
