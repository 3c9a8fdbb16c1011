fn main() {
    let word = String::from("über");
    println!("{}", &word[2..]);
    println!("{}", &word[..1]);
}
