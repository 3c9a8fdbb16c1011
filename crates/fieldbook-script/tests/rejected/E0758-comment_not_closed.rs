//! Comment not closed.

fn main() {
    println!("before");
}

/* and then
