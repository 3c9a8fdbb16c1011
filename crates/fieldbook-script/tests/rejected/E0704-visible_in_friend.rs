//! Visible in friend.

mod friend {}

pub(friend) struct Secret;

fn main() {
    println!("kept");
}
