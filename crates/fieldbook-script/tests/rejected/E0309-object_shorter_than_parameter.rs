//! Object shorter than parameter.

fn shown<'a, T: std::fmt::Display + 'static>(first: &'a T, list: Vec<T>) -> Box<dyn Iterator<Item = String> + 'a> {
    Box::new(list.into_iter().map(|item| item.to_string()))
}

fn listed<'a, T: std::fmt::Display>(first: &'a str, list: Vec<T>) -> Box<dyn Iterator<Item = String> + 'a> {
    Box::new(list.into_iter().map(|item| item.to_string()))
}

fn main() {
    println!("{}", shown(&1, vec![1]).chain(listed("a", vec![2])).count());
}
