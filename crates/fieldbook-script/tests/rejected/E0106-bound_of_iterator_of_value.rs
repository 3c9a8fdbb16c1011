//! A returned iterator that is to live as long as what is lent, where nothing is.
struct Numbers(Vec<u8>);

impl Numbers {
    fn above(self, least: u8) -> impl Iterator<Item = u8> + '_ {
        self.0.into_iter().filter(move |n| *n > least)
    }
}

fn main() {
    println!("{}", Numbers(vec![1, 2]).above(1).count());
}
