//! Two structs that contain each other.
struct Parent { child: Child }
struct Child { parent: Option<Parent>, }

fn main() {
    println!("done");
}
