//! Impl in impl.

trait Wraps<T> {}

fn open(outer: impl Wraps<impl Clone>) {}

fn main() {
    println!("closed");
}
