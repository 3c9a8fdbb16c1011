//! Public variant.

pub enum Door {
    Open,
    pub Closed,
}

fn main() {
    println!("knock");
}
