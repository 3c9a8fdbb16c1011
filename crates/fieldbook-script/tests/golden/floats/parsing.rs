fn main() {
    for text in ["3.14", "1e3", "-.5", "7", "inf", "NaN", "abc", "", "1.2.3"] {
        match text.parse::<f64>() {
            Ok(number) => println!("{text:?} -> {number}"),
            Err(error) => println!("{text:?} -> {error}"),
        }
    }
    let celsius: f32 = "36.6".parse().unwrap();
    println!("{:.1}", celsius * 9.0 / 5.0 + 32.0);
}
