//! Derive of text.

#[derive("Clone")]
struct Sheep;

fn main() {
    let _dolly = Sheep;
}
