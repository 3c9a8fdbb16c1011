fn square_root(x: f64) -> f64 {
    let mut guess = x / 2.0;
    loop {
        let next = (guess + x / guess) / 2.0;
        if (next - guess).abs() < 1e-12 {
            break next;
        }
        guess = next;
    }
}

fn main() {
    for x in [2.0, 9.0, 1e6, 0.25] {
        println!("sqrt({x}) = {:.9}", square_root(x));
    }
    let mut pi = 0.0;
    for k in 0..1000 {
        let term = 4.0 / (2 * k + 1) as f64;
        pi += if k % 2 == 0 { term } else { -term };
    }
    println!("{pi:.6}");
}
