//! Break in condition.

fn main() {
    let mut turns = 0;
    while { turns += 1; if turns > 3 { break } true } {
        println!("{turns}");
    }
}
