//! A path through a module that does not exist.
mod heroes {
    pub fn count() -> usize {
        3
    }
}

fn main() {
    println!("{}", heroes::count());
    println!("{}", villains::count());
}
