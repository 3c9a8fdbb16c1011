//! An array whose length is a variable.
fn main() {
    let length = 3;
    let zeros = [0; length];
    println!("{}", length);
}
