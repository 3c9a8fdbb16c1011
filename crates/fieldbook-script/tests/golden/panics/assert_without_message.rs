fn check(n: i32) {
    assert!(n % 2 == 0 && n > 0);
}

fn main() {
    check(2);
    println!("two is fine");
    check(3);
}
