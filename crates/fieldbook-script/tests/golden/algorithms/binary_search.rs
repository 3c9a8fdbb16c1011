fn search(values: &[i32], wanted: i32) -> Result<usize, usize> {
    let (mut low, mut high) = (0, values.len());
    while low < high {
        let middle = low + (high - low) / 2;
        if values[middle] == wanted {
            return Ok(middle);
        } else if values[middle] < wanted {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Err(low)
}

fn integer_root(n: u64) -> u64 {
    let (mut low, mut high) = (0, n + 1);
    while high - low > 1 {
        let middle = (low + high) / 2;
        match middle.checked_mul(middle) {
            Some(square) if square <= n => low = middle,
            _ => high = middle,
        }
    }
    low
}

fn main() {
    let values = [1, 4, 9, 16, 25, 36];
    for wanted in [9, 36, 0, 10, 100] {
        println!("{wanted}: {:?}", search(&values, wanted));
        assert_eq!(search(&values, wanted), values.binary_search(&wanted));
    }
    println!(
        "{} {} {}",
        integer_root(99),
        integer_root(100),
        integer_root(1 << 40)
    );
}
