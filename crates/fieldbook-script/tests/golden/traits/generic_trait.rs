trait Convert<T> {
    fn convert(&self) -> T;
}

struct Celsius(f64);

impl Convert<f64> for Celsius {
    fn convert(&self) -> f64 {
        self.0 * 1.8 + 32.0
    }
}

impl Convert<String> for Celsius {
    fn convert(&self) -> String {
        format!("{}°C", self.0)
    }
}

trait Visitor<T> {
    fn visit(&mut self, value: T);
}

struct Sum(i64);
struct Collect(Vec<String>);

impl Visitor<i64> for Sum {
    fn visit(&mut self, value: i64) {
        self.0 += value;
    }
}

impl Visitor<i64> for Collect {
    fn visit(&mut self, value: i64) {
        self.0.push(value.to_string());
    }
}

fn walk(values: &[i64], visitor: &mut dyn Visitor<i64>) {
    for value in values {
        visitor.visit(*value);
    }
}

fn main() {
    let c = Celsius(100.0);
    let f: f64 = c.convert();
    let text: String = c.convert();
    println!("{f} {text}");
    let mut sum = Sum(0);
    let mut collect = Collect(vec![]);
    walk(&[1, 2, 3], &mut sum);
    walk(&[4, 5], &mut collect);
    println!("{} {:?}", sum.0, collect.0);
}
