//! A name that no variable has, but a macro.

fn main() {
    let lines = ["fig", "pear"];
    println!("{} {}", lines.len(), line);
}
