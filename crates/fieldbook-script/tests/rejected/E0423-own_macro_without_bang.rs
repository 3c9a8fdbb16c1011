//! A macro of the program, called as a function.
macro_rules! ensure_eq {
    ($left:expr, $right:expr) => {
        assert_eq!($left, $right)
    };
}

fn main() {
    ensure_eq!(1, 1);
    ensure_eq(2, 2);
}
