//! A label that no loop has.
fn main() {
    'outer: for a in 0..3 {
        for b in 0..3 {
            if a * b == 2 {
                break 'outher;
            }
        }
        continue 'outer;
    }
}
