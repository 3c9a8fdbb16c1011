fn main() {
    let mut queue = vec!["first", "second"];
    while queue.len() < 3 {
        println!("{}", queue.remove(0));
        println!("{}", queue.remove(queue.len()));
    }
}
