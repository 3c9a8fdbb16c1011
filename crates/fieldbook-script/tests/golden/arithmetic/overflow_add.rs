fn main() {
    let mut small: u8 = 250;
    for step in 1..10 {
        println!("step {step}: {small}");
        small += 1;
    }
}
