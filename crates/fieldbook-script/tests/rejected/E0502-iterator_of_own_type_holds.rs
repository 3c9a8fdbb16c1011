//! An iterator of the program holds its list.
struct Evens<'a> {
    list: &'a [i32],
    at: usize,
}
impl<'a> Iterator for Evens<'a> {
    type Item = &'a i32;
    fn next(&mut self) -> Option<&'a i32> {
        self.at += 2;
        self.list.get(self.at - 2)
    }
}
fn main() {
    let mut list = vec![1, 2, 3];
    for even in (Evens { list: &list, at: 0 }) {
        list.push(*even);
    }
}
