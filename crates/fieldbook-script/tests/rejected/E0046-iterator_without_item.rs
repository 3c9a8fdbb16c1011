//! An iterator that does not say what it yields.
struct Count(u32);

impl Iterator for Count {
    fn next(&mut self) -> Option<u32> {
        self.0 += 1;
        Some(self.0)
    }
}

fn main() {
    println!("{:?}", Count(0).0);
}
