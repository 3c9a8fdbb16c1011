fn main() {
    let data = vec![1, 2, 3];
    let sum = || data.iter().sum::<i32>();
    println!("{} {:?}", sum(), data);
    let copied = 10;
    let with_copy = move || copied + 1;
    println!("{} {}", with_copy(), copied);
    let owned = String::from("text");
    let length = move || owned.len();
    println!("{}", length());
    let mut total = 0;
    (1..=4).for_each(|n| total += n);
    println!("{total}");
    let mut stack = Vec::new();
    let mut push = |n: i32| stack.push(n);
    push(1);
    push(2);
    let popped = stack.pop();
    println!("{popped:?} {stack:?}");
    let factories: Vec<Box<dyn Fn() -> i32>> = (1..4)
        .map(|n| Box::new(move || n * n) as Box<dyn Fn() -> i32>)
        .collect();
    println!("{:?}", factories.iter().map(|f| f()).collect::<Vec<_>>());
}
