fn apply<F: Fn(i32) -> i32>(f: F, n: i32) -> i32 {
    f(f(n))
}

fn apply_each(values: &mut [i32], mut f: impl FnMut(&mut i32)) {
    for value in values {
        f(value);
    }
}

fn consume(f: impl FnOnce() -> String) -> usize {
    f().len()
}

fn apply_dyn(f: &dyn Fn(&str) -> String, text: &str) -> String {
    f(text)
}

fn double(n: i32) -> i32 {
    n * 2
}

fn main() {
    println!("{} {}", apply(|n| n + 10, 1), apply(double, 3));
    let mut values = [1, 2, 3];
    let mut sum = 0;
    apply_each(&mut values, |v| {
        *v *= 10;
        sum += *v;
    });
    println!("{values:?} {sum}");
    let text = String::from("moved in");
    println!("{}", consume(move || text));
    println!("{}", apply_dyn(&|t| t.to_uppercase(), "loud"));
    let f: fn(i32) -> i32 = double;
    println!("{}", f(21));
    println!("{:?}", [1, 2].map(double));
}
