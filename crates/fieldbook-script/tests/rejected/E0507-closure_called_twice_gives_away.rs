//! What may call a closure more than once cannot let it give its capture away.

fn twice<F: FnMut()>(mut work: F) {
    work();
    work();
}

fn main() {
    let name = String::from("Deadpond");
    twice(|| {
        let taken = name;
        println!("{taken}");
    });
}
