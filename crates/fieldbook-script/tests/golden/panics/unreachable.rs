fn half(n: u32) -> u32 {
    match n % 2 {
        0 => n / 2,
        1 => (n - 1) / 2,
        _ => unreachable!(),
    }
}

fn kind(code: u8) -> &'static str {
    if code < 128 {
        "ascii"
    } else {
        unreachable!("code {code:#x}")
    }
}

fn main() {
    println!("{} {}", half(7), kind(65));
    println!("{}", kind(200));
}
