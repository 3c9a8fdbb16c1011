//! `drop` called as a method.
struct Guard;

impl Drop for Guard {
    fn drop(&mut self) {
        println!("closed");
    }
}

fn main() {
    let mut guard = Guard;
    guard.drop();
}
