#[derive(Debug, Clone, PartialEq)]
struct Name(String);

impl Name {
    fn new(text: &str) -> Self {
        Name(text.to_string())
    }

    fn len(&self) -> usize {
        self.0.len()
    }
}

#[derive(Debug)]
enum Shape {
    Circle(f64),
    Square(f64),
}

fn main() {
    let names: Vec<Name> = ["Ada", "Lin"].into_iter().map(Name::new).collect();
    println!("{names:?}");
    println!("{:?}", names.iter().map(Name::len).collect::<Vec<_>>());
    println!(
        "{:?}",
        ["a", "b"]
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<String>>()
    );
    println!(
        "{:?}",
        [" x ", "y "]
            .iter()
            .map(|s| s.trim())
            .map(String::from)
            .collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        vec![1.0, 2.0]
            .into_iter()
            .map(Shape::Circle)
            .collect::<Vec<_>>()
    );
    println!("{:?}", [4.0].map(Shape::Square));
    println!("{:?}", (1..3).map(Some).collect::<Vec<_>>());
    println!(
        "{:?}",
        ["1", "x"]
            .iter()
            .map(|s| s.parse::<i32>())
            .filter_map(Result::ok)
            .collect::<Vec<_>>()
    );
    println!("{}", [3, -4].iter().copied().map(i32::abs).sum::<i32>());
    println!(
        "{:?}",
        vec![Some(1), None]
            .into_iter()
            .map(Option::unwrap_or_default)
            .collect::<Vec<i32>>()
    );
}
