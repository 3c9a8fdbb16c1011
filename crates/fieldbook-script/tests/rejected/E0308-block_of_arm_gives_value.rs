//! The block of an arm gives a value where none is wanted.

fn print_size(n: u32) {
    match n {
        0 => println!("none"),
        _ => {
            println!("some");
            n * 2
        }
    }
}

fn main() {
    print_size(4);
}
