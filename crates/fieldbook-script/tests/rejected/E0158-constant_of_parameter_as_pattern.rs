//! Constant of parameter as pattern.

trait Limit {
    const MAX: u32;
}

fn is_full<L: Limit>(count: u32) -> bool {
    match count {
        L::MAX => true,
        _ => false,
    }
}

fn main() {
    println!("not full");
}
