//! A guard with a destructor holds its list to the end.
struct Guard<'a>(&'a mut Vec<i32>);
impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.0.push(0);
    }
}
fn main() {
    let mut list = vec![1];
    let _guard = Guard(&mut list);
    println!("{}", list.len());
}
