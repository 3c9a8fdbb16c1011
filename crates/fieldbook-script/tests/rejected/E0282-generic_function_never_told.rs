//! Generic function never told.

fn size<T>() -> usize {
    std::mem::size_of::<T>()
}

fn main() {
    let bytes: usize = size();
    println!("{bytes}");
}
