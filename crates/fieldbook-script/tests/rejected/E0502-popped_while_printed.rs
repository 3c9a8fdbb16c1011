//! What is printed is lent until all of it is there.

fn main() {
    let mut words = vec!["fig", "pear"];
    println!("{:?} {:?}", words, words.pop());
}
