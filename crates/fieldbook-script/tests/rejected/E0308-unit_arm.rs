//! A `match` arm without a value.
fn sign(n: i32) -> i32 {
    if n < 0 {
        return -1;
    }
    let extra: i32 = match n {
        0 => 0,
        _ => (),
    };
    extra
}

fn main() {
    println!("{}", sign(3));
}
