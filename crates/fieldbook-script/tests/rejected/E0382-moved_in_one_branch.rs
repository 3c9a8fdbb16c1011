//! A string moved in one branch and used after it.
fn main() {
    let name = String::from("Ada");
    if name.len() > 2 {
        let taken = name;
        println!("{taken}");
    }
    println!("{name}");
}
