//! Parts of a slice, found or not, to be changed.

fn main() {
    let mut numbers = vec![1, 2, 3, 4, 5];
    if let Some(part) = numbers.get_mut(1..3) {
        part[0] = 20;
        part.reverse();
    }
    println!("{numbers:?}");
    println!("{:?}", numbers.get_mut(4..9));
    println!("{:?}", numbers.get_mut(7));
    println!("{:?}", numbers.get_mut(..2));
    println!("{:?}", numbers.get_mut(3..=4));
    println!("{:?}", numbers.get_mut(5..));
    println!("{:?}", numbers.get_mut(6..));
    println!("{:?}", numbers.get_mut(..=9));
    if let Some(last) = numbers.get_mut(4) {
        *last += 1;
    }
    numbers.get_mut(..).unwrap().sort_by(|a, b| b.cmp(a));
    println!("{numbers:?}");
    println!(concat!("one ", 2, ' ', true, " {}"), numbers.len());
}
