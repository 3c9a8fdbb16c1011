//! A float compared with an integer literal.
fn main() {
    let price = 2.5;
    if price > 2 {
        println!("expensive");
    }
}
