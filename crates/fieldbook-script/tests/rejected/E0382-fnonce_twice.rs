//! Fnonce twice.
fn call<F: FnOnce(i32) -> bool>(f: F) {
    println!("{}", f(3));
    println!("{}", f(4));
}
fn main() {
    let v = vec![1];
    call(|n| n as usize == v.len());
}
