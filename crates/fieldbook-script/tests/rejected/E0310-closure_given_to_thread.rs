//! Closure given to thread.

fn later<F: FnOnce() + Send>(job: F) {
    std::thread::spawn(job);
}

fn main() {
    later(|| println!("done"));
}
