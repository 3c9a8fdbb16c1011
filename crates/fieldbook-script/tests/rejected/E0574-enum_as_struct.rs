//! An enum built like a struct.
enum Shape {
    Square,
}

fn main() {
    let shape = Shape { side: 1.0 };
    println!("done");
}
