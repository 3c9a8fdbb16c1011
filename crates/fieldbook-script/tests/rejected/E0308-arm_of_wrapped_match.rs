//! Of a `match` in an `Ok`, the arm is the mistake.

fn half(n: Option<f64>) -> Result<f32, String> {
    Ok(match n {
        Some(n) => n / 2.0,
        None => 0.0,
    })
}

fn main() {
    println!("{:?}", half(Some(1.0)));
}
