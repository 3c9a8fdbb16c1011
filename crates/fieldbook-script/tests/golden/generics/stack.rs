#[derive(Debug, Clone, Default)]
struct Stack<T> {
    items: Vec<T>,
}

impl<T> Stack<T> {
    fn new() -> Self {
        Stack { items: Vec::new() }
    }

    fn push(&mut self, item: T) -> &mut Self {
        self.items.push(item);
        self
    }

    fn pop(&mut self) -> Option<T> {
        self.items.pop()
    }

    fn peek(&self) -> Option<&T> {
        self.items.last()
    }

    fn len(&self) -> usize {
        self.items.len()
    }

    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<T: Clone> Stack<T> {
    fn duplicate(&mut self) {
        if let Some(top) = self.peek().cloned() {
            self.push(top);
        }
    }
}

fn main() {
    let mut numbers = Stack::new();
    numbers.push(1).push(2).push(3);
    println!("{:?} {:?} {}", numbers.pop(), numbers.peek(), numbers.len());
    numbers.duplicate();
    println!("{numbers:?}");
    let mut words: Stack<String> = Stack::default();
    println!("{} {:?}", words.is_empty(), words.pop());
    words.push("a".to_string()).duplicate();
    println!("{words:?}");
    println!("{}", Stack::<f64>::new().len());
}
