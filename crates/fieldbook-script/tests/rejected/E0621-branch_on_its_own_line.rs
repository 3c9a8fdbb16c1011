//! Branch on its own line.

fn larger<'a>(left: &'a u32, right: &u32) -> &'a u32 {
    if left > right {
        left
    } else {
        right
    }
}

fn main() {
    println!("{}", larger(&1, &2));
}
