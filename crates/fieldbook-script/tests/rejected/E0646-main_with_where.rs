//! Main with where.

fn main()
where
    u8: Clone,
{
    println!("here");
}
