//! Nested for.

trait Links<'a, 'b> {}

fn link<T>(thing: T)
where
    for<'a> &'a T: for<'b> Links<'a, 'b>,
{
}

fn main() {
    println!("linked");
}
