//! A macro's own text uses a variable that it moved.

macro_rules! twice {
    ($x:expr) => {{
        let value = $x;
        let first = value;
        (first, value)
    }};
}

fn main() {
    println!("{:?}", twice!(String::from("a")));
}
