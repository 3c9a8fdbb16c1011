//! Variable named as static.

static LIMIT: u8 = 3;

fn main() {
    match 3 {
        LIMIT => println!("at the limit"),
        _ => println!("below"),
    }
}
