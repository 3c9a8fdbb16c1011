//! A function that returns another type than it declares.
fn describe(n: i32) -> String {
    if n > 0 {
        return "positive".to_string();
    }
    n
}

fn main() {
    println!("{}", describe(4));
}
