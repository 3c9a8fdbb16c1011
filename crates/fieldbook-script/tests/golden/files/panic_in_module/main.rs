mod stock;

fn main() {
    let mut shelf = stock::Shelf::new(3);
    println!("{}", shelf.take(2));
    println!("{}", shelf.take(2));
}
