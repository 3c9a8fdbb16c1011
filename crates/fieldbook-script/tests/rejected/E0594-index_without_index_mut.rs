//! A type of its own that can be indexed, not changed so.
use std::ops::Index;

struct Row {
    parts: Vec<i32>,
}

impl Index<usize> for Row {
    type Output = i32;

    fn index(&self, at: usize) -> &i32 {
        &self.parts[at]
    }
}

fn main() {
    let mut row = Row { parts: vec![1] };
    row[0] += 5;
    row.parts.push(2);
    println!("{}", row[0]);
}
