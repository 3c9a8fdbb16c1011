//! An iterator that lends values of a parameter for ever.
struct Numbers<T>(Vec<T>);

impl<T> Iterator for Numbers<T> {
    type Item = &'static T;

    fn next(&mut self) -> Option<Self::Item> {
        None
    }
}

fn main() {}
