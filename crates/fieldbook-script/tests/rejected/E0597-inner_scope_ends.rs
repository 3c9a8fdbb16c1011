//! A struct outlives what it points to.
struct Holder<'a> {
    value: Option<&'a String>,
}
fn main() {
    let mut holder = Holder { value: None };
    {
        let text = String::from("x");
        holder.value = Some(&text);
    }
    println!("{:?}", holder.value);
}
