//! Of one move the use in a loop over a pattern is told.

fn main() {
    let mut queue = vec![1, 2];
    let seen: Vec<u32> = Vec::new();
    let moved = seen;
    while let Some(n) = queue.pop() {
        println!("{n} {}", seen.len());
    }
    println!("{} {}", moved.len(), seen.len());
}
