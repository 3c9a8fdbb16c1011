//! Sum assigned to.

fn main() {
    let a = 1;
    a + 1 += 2;
    println!("{a}");
}
