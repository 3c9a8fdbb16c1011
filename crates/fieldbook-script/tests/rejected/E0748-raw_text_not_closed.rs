//! Raw text not closed.

fn main() {
    let path = r#"C:\temp";
    println!("{path}");
}
