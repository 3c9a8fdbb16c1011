//! Assigned in guard.

fn main() {
    let mut queue = Some(3);
    match queue {
        None => println!("none"),
        Some(_) if { queue = None; false } => println!("big"),
        Some(_) => println!("small"),
    }
}
