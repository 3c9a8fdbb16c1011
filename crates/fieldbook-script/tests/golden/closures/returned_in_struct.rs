struct Pipeline<T> {
    steps: Vec<(String, Box<dyn Fn(T) -> T>)>,
}

impl<T: Copy + std::fmt::Debug + 'static> Pipeline<T> {
    fn new() -> Self {
        Self { steps: Vec::new() }
    }

    fn then(mut self, name: &str, step: impl Fn(T) -> T + 'static) -> Self {
        self.steps.push((name.to_string(), Box::new(step)));
        self
    }

    fn run(&self, start: T) -> T {
        self.steps.iter().fold(start, |value, (name, step)| {
            let next = step(value);
            println!("{name}: {value:?} -> {next:?}");
            next
        })
    }
}

fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |value| g(f(value))
}

fn make_counter(step: i32) -> Box<dyn FnMut() -> i32> {
    let mut total = 0;
    Box::new(move || {
        total += step;
        total
    })
}

fn main() {
    let offset = 10;
    let pipeline = Pipeline::new().then("double", |n: i32| n * 2).then("offset", move |n| n + offset);
    println!("{}", pipeline.run(5));
    let shout = compose(|text: &str| text.to_uppercase(), |text: String| format!("{text}!"));
    println!("{}", shout("hey"));
    let mut counter = make_counter(3);
    println!("{} {} {}", counter(), counter(), counter());
}
