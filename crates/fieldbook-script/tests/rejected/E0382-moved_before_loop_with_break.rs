//! Of one move the use in a loop is told where a `break` leads on.

fn main() {
    let seen = Vec::new();
    let moved: Vec<u32> = seen;
    for n in 0..9 {
        if n * n > 20 {
            break;
        }
        println!("{n} of {}", seen.len());
    }
    println!("{} {}", moved.len(), seen.len());
}
