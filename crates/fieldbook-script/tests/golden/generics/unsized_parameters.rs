//! Parameters that may have no size, and defaults of parameters that are left out.

use std::rc::Rc;

struct Named<T: ?Sized> {
    name: &'static str,
    value: Rc<T>,
}

struct Store<K = u32> {
    keys: Vec<K>,
}

fn length<T>(value: &T) -> usize
where
    T: AsRef<str> + ?Sized,
{
    value.as_ref().len()
}

fn main() {
    let text: Named<str> = Named { name: "text", value: Rc::from("hello") };
    println!("{} {} {}", text.name, text.value, length("four"));
    let store: Store = Store { keys: Vec::new() };
    let unused: Store = Store { keys: vec![] };
    println!("{} {}", store.keys.len(), unused.keys.is_empty());
    println!("{} {:?}", ["a", "b"].concat(), [vec![1], vec![2, 3]].join(&0));
    println!("{:?}", [[1], [2]].join(&[7, 7][..]));
    let separator = String::from("-");
    println!("{}", vec!["x".to_string(), "y".to_string()].join(&separator));
}
