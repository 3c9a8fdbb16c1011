//! An argument of another type than the parameter's.
fn double(n: i32) -> i32 {
    n * 2
}

fn main() {
    println!("{}", double(4));
    println!("{}", double(4.5));
}
