fn main() {
    let first = String::from("Dive");
    let last = "Wilson";
    let full = first.clone() + " " + last;
    println!("{full}");
    let formatted = format!("{first} {last}");
    println!("{}", full == formatted);
    let mut text = String::new();
    text += "one";
    text += &String::from(" two");
    text += &format!(" {}", 3);
    println!("{text}");
    println!("{}", ["a", "b", "c"].concat());
    println!("{}", ["a", "b", "c"].join("-"));
    println!("{}", vec!["x".to_string(), "y".to_owned()].join(", "));
    println!("{}", concat!("one ", 2, ' ', true));
}
