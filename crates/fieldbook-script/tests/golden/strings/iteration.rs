fn main() {
    let word = "héllo";
    for (index, letter) in word.chars().enumerate() {
        print!("{index}{letter} ");
    }
    println!();
    for (offset, letter) in word.char_indices() {
        print!("{offset}{letter} ");
    }
    println!();
    println!("{:?}", word.bytes().collect::<Vec<u8>>());
    println!("{}", word.chars().rev().collect::<String>());
    println!("{:?} {:?}", word.chars().next(), word.chars().last());
    println!("{:?}", word.chars().nth(1));
    println!("{:?}", word.as_bytes()[0]);
    let vowels = word.chars().filter(|c| "aeiou".contains(*c)).count();
    println!("{vowels}");
    let doubled: String = word.chars().flat_map(|c| [c, c]).collect();
    println!("{doubled}");
    println!(
        "{:?}",
        "a,b".chars().map(|c| c.to_string()).collect::<Vec<_>>()
    );
}
