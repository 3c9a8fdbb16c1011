//! An implementation whose method has another parameter type than the trait's.
trait Scale {
    fn scale(&self, by: f64) -> f64;
}

struct Length(f64);

impl Scale for Length {
    fn scale(&self, by: i32) -> f64 {
        self.0 * by as f64
    }
}

fn main() {
    println!("{}", Length(1.0).0);
}
