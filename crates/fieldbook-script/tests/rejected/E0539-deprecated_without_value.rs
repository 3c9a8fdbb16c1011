#[deprecated(since)]
fn ancient() {}

fn main() {
    println!("today");
}
