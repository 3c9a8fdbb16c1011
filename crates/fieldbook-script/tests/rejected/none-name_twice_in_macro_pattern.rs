//! A pattern of a macro that binds a name twice.
macro_rules! pair {
    ($a:ident, $a:ident) => {
        ($a, $a)
    };
}

fn main() {
    println!("pair");
}
