//! Named closure counts.

fn each(call: impl Fn(u8)) {
    call(1);
    call(2);
}

fn main() {
    let mut sum = 0;
    let add = |n| sum += n;
    each(add);
    println!("{sum}");
}
