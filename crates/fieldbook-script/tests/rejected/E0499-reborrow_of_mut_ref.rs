//! Reborrow of mut ref.
struct S { v: Vec<i32>, t: i32, m: std::collections::HashMap<i32, String> }
impl S {
    fn add(&mut self, n: i32) { self.t += n; }
    fn look(&self, n: i32) -> i32 { self.t + n }
    fn top(&self) -> Option<&i32> { self.v.last() }
    fn all(&self) -> impl Iterator<Item = &i32> { self.v.iter() }
}
fn main() {
    let mut s = S { v: vec![1], t: 0, m: Default::default() };
    let a = &mut s;
    let b = &mut *a;
    a.add(1);
    b.add(1);
    println!("{}", s.t);
}
