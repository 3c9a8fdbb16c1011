fn adder(n: i32) -> impl Fn(i32) -> i32 {
    move |m| m + n
}

fn operation(name: &str) -> Box<dyn Fn(i32, i32) -> i32> {
    match name {
        "add" => Box::new(|a, b| a + b),
        "sub" => Box::new(|a, b| a - b),
        _ => Box::new(|_, _| 0),
    }
}

fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |x| g(f(x))
}

fn counter() -> impl FnMut() -> u32 {
    let mut n = 0;
    move || {
        n += 1;
        n
    }
}

fn main() {
    let add_five = adder(5);
    println!("{} {}", add_five(1), adder(1)(1));
    println!(
        "{} {} {}",
        operation("add")(2, 3),
        operation("sub")(2, 3),
        operation("?")(2, 3)
    );
    let both = compose(add_five, |n| n.to_string() + "!");
    println!("{}", both(10));
    let mut first = counter();
    let mut second = counter();
    println!("{} {} {}", first(), first(), second());
    let steps: Vec<Box<dyn Fn(f64) -> f64>> = vec![
        Box::new(|x| x + 1.0),
        Box::new(f64::sqrt),
        Box::new(|x| x * x),
    ];
    println!("{}", steps.iter().fold(8.0, |x, step| step(x)));
}
