//! An iterator that is not used up drops the rest.

struct N(&'static str);
impl Drop for N {
    fn drop(&mut self) {
        println!("~{}", self.0);
    }
}
fn make() -> Vec<N> {
    vec![N("a"), N("b"), N("c")]
}
fn main() {
    let first = make().into_iter().next();
    println!("got {}", first.is_some());
    let mut it = make().into_iter();
    it.next();
    println!("mid");
    drop(it);
    println!("after");
    for n in make() {
        if n.0 == "b" {
            break;
        }
    }
    println!("loop");
    let taken: Vec<N> = make().into_iter().take(1).collect();
    println!("{}", taken.len());
    let last = make().pop();
    println!("pop {}", last.map_or("", |n| n.0));
    let v = make();
    let _x = &v[0];
    println!("end");
}
