//! An array of texts beside a list of strings: only the list is compared with arrays.
fn main() {
    println!("{}", ["a"] == vec!["a".to_string()]);
}
