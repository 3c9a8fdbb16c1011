//! A loop that gives a value where none is wanted.

fn search(limit: u32) {
    let mut n = 1;
    loop {
        if n * n > limit {
            break n;
        }
        n += 1;
    }
}

fn main() {
    search(50);
}
