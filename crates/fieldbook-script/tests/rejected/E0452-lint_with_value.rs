#[allow(unused = "yes")]
fn main() {
    println!("allowed");
}
