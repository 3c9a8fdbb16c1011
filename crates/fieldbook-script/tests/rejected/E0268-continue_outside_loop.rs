//! `continue` outside of any loop.
fn skip(n: i32) -> i32 {
    if n == 0 {
        continue;
    }
    n
}

fn main() {
    println!("{}", skip(1));
}
