//! A constant argument whose block ends in `;`.
struct Polygon<const N: u32>;

impl<const N: u32> Polygon<N> {
    const SIDES: u32 = N;
}

fn main() {
    println!("{}", Polygon::<{ 2 + 4; }>::SIDES);
}
