#[derive(Debug)]
struct List<T> {
    head: Option<Box<Node<T>>>,
    len: usize,
}

#[derive(Debug)]
struct Node<T> {
    value: T,
    next: Option<Box<Node<T>>>,
}

impl<T> List<T> {
    fn new() -> Self {
        List { head: None, len: 0 }
    }

    fn push(&mut self, value: T) {
        let next = self.head.take();
        self.head = Some(Box::new(Node { value, next }));
        self.len += 1;
    }

    fn pop(&mut self) -> Option<T> {
        self.head.take().map(|node| {
            self.head = node.next;
            self.len -= 1;
            node.value
        })
    }

    fn peek_mut(&mut self) -> Option<&mut T> {
        self.head.as_mut().map(|node| &mut node.value)
    }

    fn reverse(&mut self) {
        let mut done = None;
        let mut rest = self.head.take();
        while let Some(mut node) = rest {
            rest = node.next.take();
            node.next = done;
            done = Some(node);
        }
        self.head = done;
    }

    fn iter(&self) -> Iter<'_, T> {
        Iter { at: self.head.as_deref() }
    }
}

struct Iter<'a, T> {
    at: Option<&'a Node<T>>,
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<Self::Item> {
        self.at.map(|node| {
            self.at = node.next.as_deref();
            &node.value
        })
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

fn main() {
    let mut list = List::new();
    for word in ["one", "two", "three"] {
        list.push(word.to_string());
    }
    if let Some(top) = list.peek_mut() {
        top.push('!');
    }
    println!("{} {:?}", list.len, list.iter().collect::<Vec<_>>());
    list.reverse();
    for word in &list {
        print!("{word} ");
    }
    println!();
    println!("{:?} {:?}", list.pop(), list.pop());
    println!("{list:?}");
    let mut slot = Some(3);
    let taken = slot.replace(4).zip(slot.take());
    println!("{taken:?} {slot:?} {:?}", std::mem::take(&mut list.len));
}
