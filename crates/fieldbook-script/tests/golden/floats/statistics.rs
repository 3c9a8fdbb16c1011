fn mean(values: &[f64]) -> Option<f64> {
    if values.is_empty() {
        return None;
    }
    Some(values.iter().sum::<f64>() / values.len() as f64)
}

fn variance(values: &[f64]) -> Option<f64> {
    let mean = mean(values)?;
    let squares = values.iter().map(|v| (v - mean).powi(2)).sum::<f64>();
    Some(squares / values.len() as f64)
}

fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    if sorted.len() % 2 == 0 {
        (sorted[middle - 1] + sorted[middle]) / 2.0
    } else {
        sorted[middle]
    }
}

fn main() {
    let heights = [1.72, 1.65, 1.80, 1.58, 1.91, 1.77];
    println!("mean {:.3}", mean(&heights).unwrap());
    println!("deviation {:.4}", variance(&heights).unwrap().sqrt());
    println!("median {:.3}", median(&heights));
    println!("{:?}", mean(&[]));
}
