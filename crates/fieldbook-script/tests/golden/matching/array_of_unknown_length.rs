//! A pattern says how long an array is that comes of a list.

fn main() {
    let words: Vec<String> = "a b".split(' ').map(String::from).collect();
    let [first, second] = words.try_into().expect("two");
    println!("{first} {second}");
}
