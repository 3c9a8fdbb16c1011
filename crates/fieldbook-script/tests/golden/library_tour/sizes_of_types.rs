//! How many bytes types take, enums with room to spare among them.

use std::cell::*;
use std::collections::*;
use std::mem::{align_of, size_of, size_of_val};
use std::num::NonZeroU32;
use std::rc::Rc;
struct A {
    a: u8,
    b: u32,
    c: u16,
}
struct T(u8, u64, u8);
enum C {
    X,
    Y,
    Z,
}
enum D {
    I(i32),
    F(f64),
    S(String),
    N,
}
enum E {
    A(u8),
    B { x: u32, y: u8 },
    C(bool),
}
struct Empty;
enum Two {
    L(Box<i32>),
    R(Box<i32>),
}
struct G<T> {
    t: T,
    n: usize,
}
enum Tree {
    Leaf,
    Node(Box<Tree>, i32, Box<Tree>),
}
fn main() {
    println!("{} {} {} {} {}", size_of::<A>(), size_of::<T>(), size_of::<C>(), size_of::<D>(), size_of::<E>());
    println!(
        "{} {} {} {} {}",
        size_of::<Empty>(),
        size_of::<Two>(),
        size_of::<G<u8>>(),
        size_of::<G<[u8; 3]>>(),
        size_of::<Tree>()
    );
    println!(
        "{} {} {} {} {}",
        size_of::<Option<u8>>(),
        size_of::<Option<bool>>(),
        size_of::<Option<char>>(),
        size_of::<Option<u64>>(),
        size_of::<Option<&u8>>()
    );
    println!(
        "{} {} {} {} {}",
        size_of::<Option<String>>(),
        size_of::<Option<Option<bool>>>(),
        size_of::<Option<C>>(),
        size_of::<Option<D>>(),
        size_of::<Option<NonZeroU32>>()
    );
    println!(
        "{} {} {} {}",
        size_of::<Rc<i32>>(),
        size_of::<Box<dyn Fn()>>(),
        size_of::<&[i32]>(),
        size_of::<Rc<str>>()
    );
    println!(
        "{} {} {} {} {}",
        size_of::<RefCell<i32>>(),
        size_of::<Cell<u8>>(),
        size_of::<VecDeque<u8>>(),
        size_of::<HashMap<u8, u8>>(),
        size_of::<BTreeMap<u8, u8>>()
    );
    println!(
        "{} {} {} {}",
        size_of::<Result<u32, String>>(),
        size_of::<Result<(), ()>>(),
        size_of::<(u8, u16, u8)>(),
        size_of::<i128>()
    );
    println!("{} {} {}", align_of::<A>(), align_of::<D>(), size_of_val(&A { a: 1, b: 2, c: 3 }));
    println!("{} {}", size_of::<fn(i32) -> i32>(), size_of::<std::cmp::Ordering>());
    println!("{} {}", size_of::<Option<(u8, bool)>>(), size_of::<std::time::Duration>());
}
