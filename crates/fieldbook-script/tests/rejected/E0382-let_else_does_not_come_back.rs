//! A moved struct used after a `let … else`, and in the `else` that does not come back: rustc comes to that last.
struct Slot {
    name: String,
    price: u32,
}

fn change(slot: Slot, paid: u32) -> Option<u32> {
    let moved = slot;
    let Some(change) = paid.checked_sub(moved.price) else {
        println!("{}", slot.name);
        return None;
    };
    println!("{}", slot.price);
    Some(change)
}

fn main() {
    println!("{:?}", change(Slot { name: "tea".to_string(), price: 2 }, 1));
}
