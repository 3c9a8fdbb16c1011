//! Inside a function.

fn main() {
    trait Talks {
        fn talk(&self) -> String;
    }

    struct Parrot;

    impl Talks for Parrot {}

    println!("{}", Parrot.talk());
}
