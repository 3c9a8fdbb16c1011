trait Zero {
    const NAME: &'static str;

    fn zero() -> Self;
    fn is_zero(&self) -> bool;
}

impl Zero for i32 {
    const NAME: &'static str = "i32";

    fn zero() -> Self {
        0
    }

    fn is_zero(&self) -> bool {
        *self == 0
    }
}

impl Zero for String {
    const NAME: &'static str = "String";

    fn zero() -> Self {
        String::new()
    }

    fn is_zero(&self) -> bool {
        self.is_empty()
    }
}

fn describe<T: Zero>(value: T) -> String {
    format!("{} {} {}", T::NAME, value.is_zero(), T::zero().is_zero())
}

fn main() {
    println!("{}", describe(5));
    println!("{}", describe(String::new()));
    println!("{} {:?}", i32::zero(), <String as Zero>::zero());
    let zero: i32 = Zero::zero();
    println!("{zero} {}", <i32 as Zero>::NAME);
}
