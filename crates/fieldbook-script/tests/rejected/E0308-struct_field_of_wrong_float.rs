//! An integer literal for a field of type `f64`.
struct Price {
    amount: f64,
}

fn main() {
    let price = Price { amount: 3 };
    println!("{}", price.amount);
}
