//! Self field loop.
struct S { v: Vec<i32>, t: i32, m: std::collections::HashMap<i32, String> }
impl S {
    fn add(&mut self, n: i32) { self.t += n; }
    fn look(&self, n: i32) -> i32 { self.t + n }
    fn top(&self) -> Option<&i32> { self.v.last() }
    fn all(&self) -> impl Iterator<Item = &i32> { self.v.iter() }
    fn go(&mut self) {
        for n in &self.v { self.add(*n); }
    }
}
fn main() {
    let mut s = S { v: vec![1], t: 0, m: Default::default() };
    s.go();
    println!("{}", s.t);
}
