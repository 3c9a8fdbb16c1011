//! A closure that nobody boxed: of what its parameter is, nothing is known.
struct Button {
    on_click: Box<dyn Fn(&str) -> String>,
}

fn main() {
    let button = Button { on_click: |label| label.repeat(2) };
    println!("{}", (button.on_click)("a"));
}
