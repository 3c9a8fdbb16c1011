fn main() {
    let id = |n: u32| n % 10;
    assert_ne!(id(3), id(4), "3 and 4");
    println!("different");
    assert_ne!(id(3), id(13), "{} and {}", 3, 13);
}
