//! A mutable iterator of a list that is neither `mut` nor free.
fn main() {
    let names = vec!["a".to_string()];
    let first = &names[0];
    println!("{first} {}", names.iter_mut().count());
}
