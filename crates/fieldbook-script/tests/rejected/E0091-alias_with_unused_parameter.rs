//! Alias with unused parameter.

type Pair<T, U> = (T, T);

fn main() {
    let pair: Pair<u8, u16> = (1, 2);
    println!("{pair:?}");
}
