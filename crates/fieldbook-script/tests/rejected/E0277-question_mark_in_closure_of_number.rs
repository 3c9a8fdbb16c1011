//! A closure that gives a number has nowhere to send an error.

fn main() {
    let double = |text: &str| {
        let number: i32 = text.parse()?;
        number * 2
    };
    println!("{}", double("4"));
}
