//! Default is self.

struct Node<T = Box<Self>> {
    next: Option<T>,
}

fn main() {
    println!("alone");
}
