#[derive(Debug)]
fn show() {}

fn main() {
    show();
}
