//! Closures borrow the fields that they use, and leave the others alone.

use std::marker::PhantomData;

#[derive(Debug)]
struct Shelf {
    books: Vec<String>,
    name: String,
    pages: (u32, u32),
}

struct Handle<T> {
    number: u32,
    kind: PhantomData<T>,
}

impl<T> Clone for Handle<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Handle<T> {}

fn shelf() -> Shelf {
    Shelf { books: vec!["Deadpond".to_owned()], name: "north".to_owned(), pages: (3, 4) }
}

fn main() {
    let one = shelf();
    let name = one.name;
    let count = || one.books.len();
    println!("{name} {} {:?}", count(), one.pages);

    let mut three = shelf();
    let mut add = |title: &str| three.books.push(title.to_owned());
    add("Rusty");
    three.name.push('!');
    println!("{three:?}");

    let mut four = shelf();
    let mut turn = || four.pages.0 += 1;
    turn();
    turn();
    println!("{:?}", four.pages);

    let handle: Handle<String> = Handle { number: 7, kind: PhantomData };
    let copy = handle;
    println!("{} {} {:?} {}", handle.number, copy.number, copy.kind, handle.kind == copy.kind);
}
