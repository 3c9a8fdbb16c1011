//! An empty text and an empty list that may be changed, where there is none.

fn longest<'a>(found: Option<&'a mut [i32]>) -> &'a mut [i32] {
    found.unwrap_or_default()
}

fn main() {
    let text = Option::<&mut str>::default().unwrap_or_default();
    text.make_ascii_uppercase();
    println!("{text:?} {}", text.len());

    let mut numbers = [3, 1, 2];
    longest(Some(&mut numbers)).sort();
    longest(None).sort();
    println!("{numbers:?} {:?}", longest(None));

    let names: &mut [String] = Default::default();
    println!("{}", names.iter_mut().count());
    let mut rest = &mut numbers[..];
    let taken = std::mem::take(&mut rest);
    taken[0] = 9;
    println!("{taken:?} {rest:?}");
}
