trait Shout {
    fn shout(&self) -> String;
}

impl Shout for str {
    fn shout(&self) -> String {
        self.to_uppercase() + "!"
    }
}

trait Double {
    fn double(self) -> Self;
}

impl Double for i32 {
    fn double(self) -> Self {
        self * 2
    }
}

trait Stats {
    fn mean(&self) -> Option<f64>;
}

impl Stats for [f64] {
    fn mean(&self) -> Option<f64> {
        if self.is_empty() {
            None
        } else {
            Some(self.iter().sum::<f64>() / self.len() as f64)
        }
    }
}

impl<T: Double> Double for Option<T> {
    fn double(self) -> Self {
        self.map(Double::double)
    }
}

fn main() {
    println!("{} {}", "hey".shout(), String::from("you").shout());
    println!("{} {}", 21.double(), 5.double().double());
    println!("{:?} {:?}", [1.0, 2.0].mean(), Vec::new().mean());
    println!("{:?}", Some(4).double());
}
