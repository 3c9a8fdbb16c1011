fn greet(name: impl Into<String>) -> String {
    let name: String = name.into();
    format!("hello {name}")
}

fn length(text: impl AsRef<str>) -> usize {
    text.as_ref().len()
}

fn main() {
    println!("{}", greet("literal"));
    println!("{}", greet(String::from("owned")));
    println!("{}", greet('c'));
    println!("{} {}", length("abc"), length(String::from("abcd")));
    let boxed: Box<str> = "boxed".into();
    println!("{boxed} {}", boxed.len());
    let letters: String = vec!['a', 'b'].into_iter().collect();
    let words: String = vec!["x", "y"].into_iter().collect();
    println!("{letters} {words}");
    println!("{}", 42.to_string() + &true.to_string() + &1.5.to_string());
    let parsed: bool = "true".parse().unwrap();
    println!("{parsed} {:?}", "yes".parse::<bool>().is_err());
    println!("{:?}", "x".parse::<char>());
    println!("{}", String::from_iter(["p", "q"]));
}
