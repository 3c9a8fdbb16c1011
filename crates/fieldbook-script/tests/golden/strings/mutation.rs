fn main() {
    let mut word = String::from("cat");
    word.insert(0, 's');
    word.insert_str(4, "ter");
    println!("{word}");
    println!("{:?} {:?}", word.pop(), word);
    println!("{} {}", word.remove(0), word);
    word.truncate(3);
    println!("{word}");
    word.retain(|c| c != 'a');
    println!("{word}");
    word.extend(['o', 'p']);
    println!("{word}");
    let tail = word.split_off(2);
    println!("{word} {tail}");
    let mut line = String::from("a b c");
    line.replace_range(2..3, "B");
    println!("{line}");
    let drained: String = line.drain(..2).collect();
    println!("{drained:?} {line:?}");
    println!("{}", String::with_capacity(10).is_empty());
}
