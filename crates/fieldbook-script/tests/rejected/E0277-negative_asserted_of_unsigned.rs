//! `assert_eq!` with a negative number of a type without sign.
fn main() {
    let ages = vec![1_u8];
    assert_eq!(Some(&ages), Some(&vec![-1]));
}
