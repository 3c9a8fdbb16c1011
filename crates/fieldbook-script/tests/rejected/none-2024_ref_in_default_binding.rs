//! 2024 ref in default binding.
fn main() {
    let o = Some(String::from("x"));
    if let Some(ref s) = &o {
        println!("{s}");
    }
}
