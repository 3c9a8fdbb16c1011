fn count(words: &[&&str]) -> usize {
    words.iter().map(|w| w.len()).sum()
}

fn add_one(numbers: &mut Vec<i32>) {
    for n in numbers.iter_mut() {
        *n += 1;
    }
    numbers.push(0);
}

fn pick<'a>(first: bool, a: &'a mut i32, b: &'a mut i32) -> &'a mut i32 {
    if first { a } else { b }
}

fn main() {
    let words = ["one", "three"];
    let references: Vec<&&str> = words.iter().collect();
    println!("{} {:?}", count(&references), references);
    let x = 5;
    let r = &x;
    let rr = &r;
    println!("{} {} {}", **rr + 1, *r == x, rr == &&5);
    let mut numbers = vec![1, 2];
    add_one(&mut numbers);
    let borrowed = &mut numbers;
    borrowed[0] = 100;
    borrowed.swap(0, 1);
    println!("{numbers:?}");
    let (mut a, mut b) = (1, 2);
    *pick(false, &mut a, &mut b) += 40;
    println!("{a} {b}");
    let text = &String::from("abc");
    let slice: &str = text;
    println!("{} {}", slice.len(), text.as_bytes()[0]);
    let mut total = 0;
    let target = &mut total;
    for n in &[1, 2, 3] {
        *target += n;
    }
    println!("{total}");
}
