//! Two traits to derive with nothing between them.

#[derive(Debug, Clone Copy)]
struct Point(i32, i32);

fn main() {
    println!("{}", Point(1, 2).0);
}
