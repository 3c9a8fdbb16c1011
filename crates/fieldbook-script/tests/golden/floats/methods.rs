fn main() {
    let x = 2.0f64;
    println!("{} {}", x.sqrt(), x.powi(10));
    println!("{:.4} {:.4}", x.powf(0.5), x.exp());
    println!("{:.4} {:.4} {:.4}", x.ln(), 100.0f64.log10(), 8.0f64.log2());
    println!("{:.4} {:.4} {:.4}", x.sin(), x.cos(), x.tan());
    println!("{:.4}", 1.0f64.atan2(1.0));
    println!("{} {}", (-1.5f64).abs(), (-1.5f64).signum());
    println!("{} {}", 1.5f64.min(0.5), 1.5f64.max(f64::NAN));
    println!("{}", 12.0f64.clamp(0.0, 10.0));
    println!("{} {}", 3.0f64.hypot(4.0), 27.0f64.cbrt());
    println!("{} {}", f64::NAN.is_nan(), (1.0f64 / 0.0).is_infinite());
    println!("{}", 2.0f64.mul_add(3.0, 4.0));
    println!("{:.5} {:.5}", std::f64::consts::PI, std::f64::consts::E);
    println!("{:.3}", 180.0f64.to_radians());
    println!("{:.1}", std::f64::consts::PI.to_degrees());
}
