fn main() {
    let mut greeting = String::from("Hello");
    greeting.push_str(", world");
    greeting.push('!');
    println!("{greeting} has {} bytes", greeting.len());
    let shout = greeting.to_uppercase();
    println!("{shout} {}", greeting.to_lowercase());
    println!("{}", greeting.replace("world", "reader"));
    println!("{} {}", greeting.contains("wor"), greeting.contains('z'));
    println!(
        "{} {}",
        greeting.starts_with("Hell"),
        greeting.ends_with("?")
    );
    println!("{:?} {:?}", greeting.find('o'), greeting.rfind('o'));
    println!("{:?}", greeting.find("nothing"));
    println!("{}", greeting.repeat(2));
    println!("{}", greeting.is_empty());
    greeting.clear();
    println!("{:?} {}", greeting, greeting.is_empty());
}
