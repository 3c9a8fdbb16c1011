//! An array taken apart into places that are there already, with `..` for those not wanted.

fn main() {
    let (mut first, mut last) = (0, 0);
    let mut rest = [0; 2];
    [first, .., last] = [1, 2, 3];
    println!("{first} {last}");
    [.., first, last] = [1, 2, 3];
    println!("{first} {last}");
    [first, last, ..] = [4, 5, 6];
    println!("{first} {last}");
    [rest[0], _, rest[1]] = [7, 8, 9];
    println!("{rest:?}");
    [(first, _), .., (_, last)] = [(1, 2), (3, 4), (5, 6)];
    println!("{first} {last}");
}
