//! A `return` is missing: nobody can tell what the rest of the result would be.

fn divide(a: i32, b: i32) -> Result<i32, String> {
    if b == 0 {
        Err("by zero".to_string());
    }
    Ok(a / b)
}

fn main() {
    println!("{:?}", divide(1, 0));
}
