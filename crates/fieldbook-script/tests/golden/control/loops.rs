fn main() {
    let mut n = 27u64;
    let mut steps = 0;
    while n != 1 {
        n = if n % 2 == 0 { n / 2 } else { 3 * n + 1 };
        steps += 1;
    }
    println!("{steps}");
    let mut doubled = 1;
    let found = loop {
        doubled *= 2;
        if doubled > 1000 {
            break doubled;
        }
    };
    println!("{found}");
    for i in 0..3 {
        print!("{i} ");
    }
    for i in (0..=3).rev() {
        print!("{i} ");
    }
    println!();
    let mut skipped = Vec::new();
    for i in 1..=10 {
        if i % 2 == 0 {
            continue;
        }
        if i > 7 {
            break;
        }
        skipped.push(i);
    }
    println!("{skipped:?}");
    for _ in 0..0 {
        println!("never");
    }
}
