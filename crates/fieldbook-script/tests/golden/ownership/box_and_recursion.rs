#[derive(Debug)]
struct Node {
    value: i32,
    next: Option<Box<Node>>,
}

struct Stack {
    head: Option<Box<Node>>,
    size: usize,
}

impl Stack {
    fn new() -> Self {
        Stack {
            head: None,
            size: 0,
        }
    }

    fn push(&mut self, value: i32) {
        let next = self.head.take();
        self.head = Some(Box::new(Node { value, next }));
        self.size += 1;
    }

    fn pop(&mut self) -> Option<i32> {
        let node = self.head.take()?;
        self.head = node.next;
        self.size -= 1;
        Some(node.value)
    }

    fn reverse(&mut self) {
        let mut reversed = None;
        let mut current = self.head.take();
        while let Some(mut node) = current {
            current = node.next.take();
            node.next = reversed;
            reversed = Some(node);
        }
        self.head = reversed;
    }

    fn values(&self) -> Vec<i32> {
        let mut values = Vec::new();
        let mut current = &self.head;
        while let Some(node) = current {
            values.push(node.value);
            current = &node.next;
        }
        values
    }
}

fn main() {
    let mut stack = Stack::new();
    (1..=4).for_each(|n| stack.push(n));
    println!("{:?} {}", stack.values(), stack.size);
    stack.reverse();
    println!("{:?} {:?}", stack.pop(), stack.values());
    println!("{:?}", stack.head);
    let boxed = Box::new(41);
    println!("{}", *boxed + 1);
}
