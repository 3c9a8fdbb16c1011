//! Parameter of trait again.

trait Stack<T> {
    fn push<T>(&mut self, thing: T);
}

fn main() {
    println!("empty");
}
