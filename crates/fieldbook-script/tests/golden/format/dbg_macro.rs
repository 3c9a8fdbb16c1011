fn double(n: i32) -> i32 {
    dbg!(n * 2)
}

fn main() {
    let value = dbg!(double(3) + 1);
    println!("{value}");
    let words = vec!["a", "b"];
    dbg!(&words);
    dbg!(words.len(), value);
    dbg!();
}
