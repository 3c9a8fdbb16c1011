//! Object in local.

trait Cell {
    fn split(&self) -> Self;
}

fn main() {
    let cells: Vec<Box<dyn Cell>>;
    println!("none yet");
}
