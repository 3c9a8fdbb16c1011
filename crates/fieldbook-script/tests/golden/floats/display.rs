fn main() {
    println!("{} {} {}", 1.0, 1.5, 0.1 + 0.2);
    println!("{:?} {:?} {:?}", 1.0, 1.5, 0.1 + 0.2);
    println!("{} {}", 1e21, 1e-7);
    println!("{:?} {:?}", 1e21, 1e-7);
    println!("{} {:?}", 1e16, 1e16);
    println!("{} {:?}", 123456789.125f64, 123456789.125f64);
    println!("{} {} {}", f64::INFINITY, f64::NEG_INFINITY, f64::NAN);
    println!("{} {:?} {}", -0.0, -0.0, 0.0);
    println!("{} {}", f64::MAX, f64::MIN_POSITIVE);
    println!("{} {}", f64::EPSILON, f32::MAX);
    println!("{} {}", 0.1f32, 0.1f32 as f64);
    println!("{} {}", 1.0 / 3.0, 1.0f32 / 3.0);
    println!("{:?}", [1.0, 2.5, -3.0]);
}
