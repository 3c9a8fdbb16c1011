//! A macro's own text gives a variable a value of another type.

macro_rules! label {
    ($name:expr) => {{
        let count: usize = "three";
        format!("{} {count}", $name)
    }};
}

fn main() {
    println!("{}", label!("boxes"));
}
