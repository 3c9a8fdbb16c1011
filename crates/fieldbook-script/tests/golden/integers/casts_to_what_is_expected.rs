//! `as _` casts to the type that is expected.

fn f(x: u64) -> u64 {
    x
}
fn main() {
    let a: u64 = 5u8 as _;
    let v: Vec<u16> = vec![1u8 as _];
    println!("{a} {v:?} {}", f(3i32 as _));
    let l: u16 = loop {
        break 'x' as u8 as _;
    };
    println!("{l}");
    let m = if a > 1 { 1u8 as _ } else { 2u32 };
    println!("{m}");
    let idx = 2u8;
    println!("{}", [1, 2, 3][idx as usize]);
    let z = 7u8;
    let w: f64 = z as _;
    println!("{}", w / 2.0 + f64::from(z));
    let t = {
        let q: i8 = -1;
        q as _
    };
    let k: i64 = t;
    println!("{k}");
}
