//! A method of the value inside an `Option`.
fn main() {
    let name: Option<String> = Some("Ada".to_string());
    println!("{}", name.to_uppercase());
}
