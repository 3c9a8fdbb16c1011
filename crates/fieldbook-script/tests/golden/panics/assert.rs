fn average(values: &[f64]) -> f64 {
    assert!(!values.is_empty(), "no values to average");
    values.iter().sum::<f64>() / values.len() as f64
}

fn main() {
    println!("{}", average(&[1.0, 2.0]));
    assert!(average(&[4.0]) == 4.0);
    average(&[]);
}
