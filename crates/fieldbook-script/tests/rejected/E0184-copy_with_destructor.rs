//! Copy with destructor.

#[derive(Clone, Copy)]
struct Lock;

impl Drop for Lock {
    fn drop(&mut self) {
        println!("open");
    }
}

fn main() {
    let _lock = Lock;
}
