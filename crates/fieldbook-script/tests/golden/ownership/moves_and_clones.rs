fn consume(text: String) -> usize {
    text.len()
}

fn append(mut list: Vec<i32>, value: i32) -> Vec<i32> {
    list.push(value);
    list
}

fn first_word(text: &str) -> &str {
    text.split(' ').next().unwrap_or("")
}

fn main() {
    let text = String::from("hello there");
    let copy = text.clone();
    println!("{}", consume(text));
    println!("{copy} {}", first_word(&copy));
    let list = append(append(vec![], 1), 2);
    println!("{list:?}");
    let mut a = vec![1];
    let b = std::mem::replace(&mut a, vec![9, 9]);
    println!("{a:?} {b:?}");
    let mut maybe = Some(String::from("x"));
    if let Some(text) = maybe.take() {
        println!("{text} {maybe:?}");
    }
    let words = vec![String::from("a"), String::from("b")];
    let joined: String = words.iter().map(|w| w.as_str()).collect();
    println!("{joined} {}", words.len());
    let mut pair = (String::from("l"), String::from("r"));
    let left = pair.0;
    pair.0 = String::from("new");
    println!("{left} {pair:?}");
    let reassigned;
    reassigned = left;
    println!("{reassigned}");
}
