//! A model attribute without the prelude.
#[model(table)]
struct Hero {
    id: Option<i64>,
}

fn main() {
    println!("done");
}
