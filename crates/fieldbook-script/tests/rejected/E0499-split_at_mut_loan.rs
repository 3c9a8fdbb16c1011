//! Split at mut loan.
fn main() {
    let mut v = vec![String::from("a"), String::from("b")];
    let mut m = std::collections::HashMap::from([(1, String::from("x"))]);
    let (a, b) = v.split_at_mut(1);
    v.clear();
    std::mem::swap(&mut a[0], &mut b[0]);
    println!("{} {}", v.len(), m.len());
}
