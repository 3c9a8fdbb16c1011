//! Relaxed twice.

fn size<T: ?Sized + ?Sized>(thing: &T) -> usize {
    std::mem::size_of_val(thing)
}

fn main() {
    println!("{}", size("word"));
}
