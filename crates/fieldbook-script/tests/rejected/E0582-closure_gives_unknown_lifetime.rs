//! Closure gives unknown lifetime.

fn call<F>(make: F)
where
    F: for<'a> Fn(u8) -> Option<&'a str>,
{
    make(1);
}

fn main() {
    println!("not called");
}
