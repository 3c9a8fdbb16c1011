//! `break` in a closure inside a loop.
fn main() {
    for n in 0..3 {
        let stop = || {
            break;
        };
        stop();
        println!("{n}");
    }
}
