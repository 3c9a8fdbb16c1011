//! Inside a function.

fn main() {
    #[derive(Clone, Copy)]
    struct Label {
        text: String,
    }

    println!("{}", Label { text: "a".to_string() }.text);
}
