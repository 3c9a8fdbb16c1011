//! Counted in shared closure.

fn each(call: impl Fn(u8)) {
    call(1);
    call(2);
}

fn main() {
    let mut sum = 0;
    each(|n| sum += n);
    println!("{sum}");
}
