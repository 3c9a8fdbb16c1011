trait Container {
    type Item;

    fn get(&self, index: usize) -> Option<&Self::Item>;
    fn first(&self) -> Option<&Self::Item> {
        self.get(0)
    }
    fn size(&self) -> usize;
}

struct Stack<T> {
    items: Vec<T>,
}

impl<T> Container for Stack<T> {
    type Item = T;

    fn get(&self, index: usize) -> Option<&T> {
        self.items.get(index)
    }

    fn size(&self) -> usize {
        self.items.len()
    }
}

struct Range10;

impl Container for Range10 {
    type Item = i32;

    fn get(&self, index: usize) -> Option<&i32> {
        const VALUES: [i32; 3] = [10, 20, 30];
        VALUES.get(index).map(|v| if *v > 25 { &99 } else { v })
    }

    fn size(&self) -> usize {
        3
    }
}

fn last<C: Container>(container: &C) -> Option<&C::Item> {
    container.get(container.size().checked_sub(1)?)
}

fn main() {
    let stack = Stack {
        items: vec!["a", "b"],
    };
    println!("{:?} {:?}", stack.first(), last(&stack));
    println!("{:?}", last(&Stack::<u8> { items: vec![] }));
    println!("{:?} {:?}", Range10.first(), last(&Range10));
}
