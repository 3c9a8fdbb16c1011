//! Of what nothing is known is asked where the variable is bound, not where a method is called.

fn main() {
    let first = None;
    println!("{}", first.unwrap().len());
}
