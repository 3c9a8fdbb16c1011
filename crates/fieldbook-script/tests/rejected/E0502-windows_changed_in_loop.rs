//! A list is changed in a loop over its windows.
fn main() {
    let mut list = vec![1, 2, 3, 4];
    for pair in list.windows(2) {
        if pair[0] < pair[1] {
            list[0] = pair[1];
        }
    }
    println!("{list:?}");
}
