//! Visible in enum.

pub enum Room {
    Small,
}

pub(in crate::Room) struct Chair;

fn main() {
    println!("sit");
}
