fn hold(thing: &(dyn 'static)) {}

fn main() {
    println!("held");
}
