//! A type whose argument has items of another type than its bound says.
trait Source {
    type Item;
    fn next_item(&mut self) -> Option<Self::Item>;
}
struct Lines(Vec<String>);
impl Source for Lines {
    type Item = String;
    fn next_item(&mut self) -> Option<String> {
        self.0.pop()
    }
}
trait Total {
    fn total(self) -> i64;
}
impl<S: Source<Item = i64>> Total for S {
    fn total(mut self) -> i64 {
        let mut sum = 0;
        while let Some(item) = self.next_item() {
            sum += item;
        }
        sum
    }
}
struct Report<T: Total>(T);
fn main() {
    let report: Report<Lines> = Report(Lines(vec![]));
    println!("{}", report.0.0.len());
}
