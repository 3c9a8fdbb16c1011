//! A method that integers do not have.
fn main() {
    let n: i32 = -5;
    println!("{}", n.absolute());
}
