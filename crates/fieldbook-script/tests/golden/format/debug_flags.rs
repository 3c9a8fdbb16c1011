fn main() {
    println!("{:?}", vec![1.0, 2.5]);
    println!("{:.1?}", vec![1.0, 2.55]);
    println!("{:5?}|{:<5?}|{:05?}", 1, 2, 3);
    println!("{:?}", vec!["a\"b", "c\n"]);
    println!("{:10?}|{:>10?}|", "ab", "cd");
    println!("{:3?}", vec![1, 2]);
    println!("{:02x?} {:X?}", vec![10, 255], vec![10, 255]);
    println!("{:#?}", vec![(1, "x")]);
    println!("{:?}", Some("text"));
    println!("{:8?}|", Some(1));
}
