//! A `;` after the value of a closure: what is collected is nothing.

fn main() {
    let jobs: Vec<Box<dyn Fn()>> = ["a", "b"].iter().map(|name| { Box::new(move || println!("{name}")) as Box<dyn Fn()>; }).collect();
    for job in &jobs {
        job();
    }
}
