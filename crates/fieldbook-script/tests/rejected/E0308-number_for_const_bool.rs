//! A number where a type's const parameter is a truth value.

struct Switch<const ON: bool>;

impl<const ON: bool> Switch<ON> {
    fn shown(&self) -> &'static str {
        if ON { "on" } else { "off" }
    }
}

fn main() {
    println!("{}", Switch::<1>.shown());
}
