//! A `match` whose last arm has a guard.
fn main() {
    let flag = true;
    let n = match flag {
        true => 1,
        false if flag => 2,
    };
    println!("{n}");
}
