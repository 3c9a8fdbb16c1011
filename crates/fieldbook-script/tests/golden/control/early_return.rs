fn find_factor(n: u32) -> Option<u32> {
    for candidate in 2..n {
        if n % candidate == 0 {
            return Some(candidate);
        }
    }
    None
}

fn process(values: &[i32]) -> &'static str {
    if values.is_empty() {
        return "empty";
    }
    let total: i32 = values.iter().sum();
    let kind = match total {
        0 => return "balanced",
        t if t < 0 => "loss",
        _ => "gain",
    };
    if values.len() == 1 { "single" } else { kind }
}

fn announce(n: u32) {
    if n == 0 {
        return;
    }
    println!("{n}");
    announce(n - 1);
}

fn main() {
    println!("{:?} {:?}", find_factor(91), find_factor(97));
    println!(
        "{} {} {} {}",
        process(&[]),
        process(&[1, -1]),
        process(&[-3, 1]),
        process(&[4])
    );
    announce(3);
}
