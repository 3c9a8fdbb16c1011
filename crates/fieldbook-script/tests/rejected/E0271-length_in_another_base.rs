//! A type whose unit has another base.
trait Unit {
    type Base;
}
struct Cm;
struct Inch;
impl Unit for Cm {
    type Base = i64;
}
impl Unit for Inch {
    type Base = f64;
}
struct Length<U>(U);
trait Measured<B> {
    fn name(&self) -> String;
}
impl<U: Unit> Measured<U::Base> for Length<U> {
    fn name(&self) -> String {
        String::from("length")
    }
}
fn whole(x: &impl Measured<i64>) {
    println!("{}", x.name());
}

fn main() {
    whole(&Length(Cm));
    whole(&Length(Inch));
}
