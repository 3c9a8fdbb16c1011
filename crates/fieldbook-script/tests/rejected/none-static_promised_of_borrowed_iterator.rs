//! A returned iterator that promises `'static` and borrows.
struct Map(Vec<u8>);

impl Map {
    fn all(&self) -> impl Iterator<Item = &u8> + 'static {
        self.0.iter()
    }
}

fn main() {
    println!("{}", Map(vec![1]).all().count());
}
