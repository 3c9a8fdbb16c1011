fn fizz(n: u32) -> String {
    match (n % 3, n % 5) {
        (0, 0) => "FizzBuzz".to_string(),
        (0, _) => "Fizz".to_string(),
        (_, 0) => "Buzz".to_string(),
        _ => n.to_string(),
    }
}

fn winner(a: &str, b: &str) -> &'static str {
    match (a, b) {
        (x, y) if x == y => "draw",
        ("rock", "scissors") | ("paper", "rock") | ("scissors", "paper") => "first",
        _ => "second",
    }
}

fn quadrant(point: (i32, i32)) -> Option<u8> {
    Some(match point {
        (0, _) | (_, 0) => return None,
        (1.., 1..) => 1,
        (..=-1, 1..) => 2,
        (..=-1, ..=-1) => 3,
        (1.., ..=-1) => 4,
    })
}

fn main() {
    println!("{}", (1..=15).map(fizz).collect::<Vec<_>>().join(" "));
    println!(
        "{} {} {}",
        winner("rock", "scissors"),
        winner("rock", "paper"),
        winner("rock", "rock")
    );
    println!(
        "{:?} {:?} {:?} {:?}",
        quadrant((1, 1)),
        quadrant((-1, 5)),
        quadrant((0, 3)),
        quadrant((2, -2))
    );
}
