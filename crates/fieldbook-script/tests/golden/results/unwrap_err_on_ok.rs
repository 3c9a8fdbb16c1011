fn main() {
    let failed: Result<i32, &str> = Err("no");
    println!("{}", failed.unwrap_err());
    let fine: Result<i32, &str> = Ok(3);
    println!("{}", fine.unwrap_err());
}
