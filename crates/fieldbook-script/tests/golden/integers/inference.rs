fn takes_u8(x: u8) -> u8 {
    x
}

fn main() {
    let a = 200;
    println!("{}", takes_u8(a));
    let mut totals = Vec::new();
    totals.push(1u64 << 40);
    totals.push(2);
    println!("{totals:?}");
    let b = 5;
    let c: i64 = b;
    println!("{}", c - 10);
    let mut empty = None;
    println!("{}", empty.is_none());
    empty = Some(3u16);
    println!("{empty:?}");
    let x = if totals.len() > 1 { 255 } else { 0 };
    let y: u8 = x;
    println!("{:?}", y.checked_add(1));
}
