#[derive(Debug)]
enum Problem {
    Empty,
    TooLong(usize),
}

fn validate(name: &str) -> Result<&str, Problem> {
    match name.len() {
        0 => Err(Problem::Empty),
        n if n > 8 => Err(Problem::TooLong(n)),
        _ => Ok(name),
    }
}

fn main() {
    let results: Vec<_> = ["Ada", "", "Bartholomew"]
        .into_iter()
        .map(validate)
        .collect();
    for result in &results {
        match result {
            Ok(name) => println!("{name} is fine"),
            Err(Problem::Empty) => println!("it is empty"),
            Err(Problem::TooLong(length)) => println!("{length} letters"),
        }
    }
    let first = results[0].as_ref().unwrap();
    println!("{first} {}", results.iter().filter(|r| r.is_err()).count());
    if let Err(problem) = &results[2] {
        println!("{problem:?}");
    }
    for name in results.iter().flatten() {
        println!("{name}");
    }
    let mut changeable: Result<i32, Problem> = Ok(1);
    if let Ok(value) = changeable.as_mut() {
        *value += 1;
    }
    println!("{changeable:?} {:?}", changeable.iter().next());
}
