fn main() {
    for x in [2.3, 2.5, 2.7, -2.3, -2.5, -2.7] {
        println!(
            "{x}: {} {} {} {} {:.1}",
            x.floor_it(),
            f64::ceil(x),
            x.round(),
            x.trunc(),
            x.fract()
        );
    }
    println!("{}", 7.0f64.rem_euclid(3.0));
    println!("{}", -7.5 % 2.0);
    println!("{}", (2.675f64 * 100.0).round() / 100.0);
    println!("{}", 3.5f64.round() as i64);
}

trait FloorIt {
    fn floor_it(self) -> f64;
}

impl FloorIt for f64 {
    fn floor_it(self) -> f64 {
        self.floor()
    }
}
