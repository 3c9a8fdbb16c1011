//! A type of its own that can be indexed; a method would change what is found there.
use std::ops::Index;

struct Row {
    parts: Vec<String>,
}

impl Index<usize> for Row {
    type Output = String;

    fn index(&self, at: usize) -> &String {
        &self.parts[at]
    }
}

fn main() {
    let mut row = Row { parts: vec![] };
    row.parts.push(String::new());
    row[0].push('a');
    println!("{}", row[0]);
}
