fn main() {
    let text = "Spider-Boy";
    println!("{} {} {}", &text[0..6], &text[7..], &text[..3]);
    println!("{:?} {:?}", text.get(0..2), text.get(0..99));
    let (left, right) = text.split_at(6);
    println!("{left}|{right}");
    println!("{:?}", text.split_once('-'));
    println!("{:?}", text.strip_prefix("Spider"));
    println!("{:?}", text.strip_suffix("Girl"));
    let word = "naïve";
    println!("{} {}", word.len(), word.chars().count());
    println!("{}", word.is_char_boundary(3));
    println!("{:?}", word.get(2..3));
}
