//! A returned iterator over values of a parameter that promises `'static` and borrows.
struct Grid<T>(Vec<T>);

impl<T> Grid<T> {
    fn all(&self) -> impl Iterator<Item = (usize, &T)> + 'static {
        self.0.iter().enumerate()
    }
}

fn main() {
    println!("{}", Grid(vec![1]).all().count());
}
