use std::collections::HashMap;

fn main() {
    let prices = HashMap::from([("tea", 250), ("coffee", 300)]);
    println!("{}", prices["tea"]);
    println!("{:?}", prices.get("water"));
    println!("{}", prices["water"]);
}
