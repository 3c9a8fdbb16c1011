//! A call with too many arguments.
fn double(n: i32) -> i32 {
    n * 2
}

fn main() {
    println!("{}", double(1, 2));
}
