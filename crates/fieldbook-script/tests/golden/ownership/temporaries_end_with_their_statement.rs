//! What a statement makes and borrows is dropped at its end.

struct N(&'static str);
impl Drop for N {
    fn drop(&mut self) {
        println!("~{}", self.0);
    }
}
struct B {
    v: Vec<N>,
}
impl B {
    fn take(&mut self) -> Option<N> {
        self.v.pop()
    }
    fn len(&self) -> usize {
        self.v.len()
    }
}
fn make() -> B {
    B { v: vec![N("a"), N("b"), N("c")] }
}
fn main() {
    let first = make().take();
    println!("got {}", first.is_some());
    make().take();
    println!("stmt");
    let n = make().len();
    println!("{n}");
    make().v.iter_mut().next();
    println!("iter_mut");
    let x = make().v.into_iter().next();
    println!("{}", x.is_some());
    let mut w = make().v.into_iter();
    let y = w.next();
    println!("{}", y.is_some());
    let z = make().v.into_iter().map(|n| n.0).next();
    println!("{z:?}");
    println!("end");
}
