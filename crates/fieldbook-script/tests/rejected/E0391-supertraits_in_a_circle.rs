//! Supertraits in a circle.

trait Hen: Egg {}
trait Egg: Hen {}

fn main() {
    println!("which came first?");
}
