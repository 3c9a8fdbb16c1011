//! An `else` that ends in `;` where a number is assigned to: the block as a whole is wrong.
fn main() {
    let mut table = vec![0; 3];
    let before = table[0];
    table[1] = if before > 1 {
        before + 1
    } else {
        before;
    };
    println!("{table:?}");
}
