//! An arm changes the list whose element it looks at.
fn main() {
    let mut list = vec![Some(1), None];
    match &list[0] {
        Some(number) => {
            list.push(None);
            println!("{number}");
        }
        None => {}
    }
}
