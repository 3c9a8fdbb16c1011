use std::cell::RefCell;

fn main() {
    let names = RefCell::new(vec!["Ada", "Bob"]);
    {
        let reading = names.borrow();
        let again = names.borrow();
        println!("{} {}", reading.len(), again[0]);
    }
    let mut writing = names.borrow_mut();
    writing.push("Eve");
    println!("{:?}", names.borrow());
}
