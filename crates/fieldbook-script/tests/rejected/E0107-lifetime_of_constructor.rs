//! A lifetime given to a constructor whose type has none.
#[derive(Debug)]
struct Id<const KIND: char>(u32);

fn main() {
    println!("{:?}", Id::<'static>(3));
}
