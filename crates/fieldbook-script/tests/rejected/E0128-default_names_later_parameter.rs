//! Default names later parameter.

struct Table<K = V, V = u32> {
    keys: Vec<K>,
    values: Vec<V>,
}

fn main() {
    println!("a table");
}
