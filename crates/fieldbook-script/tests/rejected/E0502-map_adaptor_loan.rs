//! Map adaptor loan.
fn main() {
    let mut v = vec![String::from("a"), String::from("b")];
    let mut m = std::collections::HashMap::from([(1, String::from("x"))]);
    let it = v.iter().map(|s| s.len());
    v.push(String::new());
    println!("{}", it.count());
    println!("{} {}", v.len(), m.len());
}
