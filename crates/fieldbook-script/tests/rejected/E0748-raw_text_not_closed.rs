fn main() {
    let path = r#"C:\temp";
    println!("{path}");
}
