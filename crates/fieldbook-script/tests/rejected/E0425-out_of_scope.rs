//! A variable used after its block ended.
fn main() {
    {
        let inner = 5;
        println!("{inner}");
    }
    println!("{}", 1 + inner);
}
