//! A `push` of another type than the vector's.
fn main() {
    let mut names: Vec<String> = Vec::new();
    names.push("Ada".to_string());
    names.push(36);
    println!("{}", names.len());
}
