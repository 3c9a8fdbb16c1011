//! A node is held while the list before it is changed.
struct Node {
    value: i32,
    next: Option<Box<Node>>,
}
fn main() {
    let mut head = Node { value: 1, next: Some(Box::new(Node { value: 2, next: None })) };
    let second = head.next.as_mut().unwrap();
    head.next = None;
    second.value = 3;
    println!("{}", head.value);
}
