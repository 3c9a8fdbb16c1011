//! A parameter without a type.
fn double(n) -> i32 {
    n * 2
}

fn main() {
    println!("done");
}
