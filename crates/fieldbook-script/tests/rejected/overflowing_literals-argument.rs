//! An argument that the parameter's type cannot hold.
fn half(n: i8) -> i8 {
    n / 2
}

fn main() {
    println!("{}", half(200));
}
