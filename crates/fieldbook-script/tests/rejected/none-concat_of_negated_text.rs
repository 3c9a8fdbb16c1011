//! Only a number can stand behind `-`.
fn main() {
    println!("{}", concat!("a", -"1"));
}
