fn describe(values: &[i32]) -> String {
    match values {
        [] => "nothing".to_string(),
        [one] => format!("only {one}"),
        [first, .., last] if first == last => format!("{first} at both ends"),
        [first, second] => format!("{first} and {second}"),
        [first, middle @ .., last] => format!("{first}, {} between, {last}", middle.len()),
    }
}

fn total(values: &[i32]) -> i32 {
    match values {
        [] => 0,
        [head, tail @ ..] => head + total(tail),
    }
}

fn main() {
    for values in [&[][..], &[1], &[1, 2], &[1, 2, 1], &[1, 2, 3, 4]] {
        println!("{}", describe(values));
    }
    println!("{}", total(&[1, 2, 3, 4]));
    let [a, b, c] = [10, 20, 30];
    println!("{}", a + b + c);
    if let [x, y, ..] = vec![5, 6, 7].as_slice() {
        println!("{x} {y}");
    }
    if let [.., "rs"] = "src/main.rs".split('.').collect::<Vec<_>>()[..] {
        println!("a rust file");
    }
}
