use std::collections::VecDeque;

fn main() {
    let mut line = VecDeque::new();
    line.push_back("second");
    line.push_back("third");
    line.push_front("first");
    println!("{line:?} {}", line.len());
    println!("{:?} {:?}", line.front(), line.back());
    println!("{:?} {:?}", line.pop_front(), line.pop_back());
    println!("{line:?} {}", line.contains(&"second"));
    let mut numbers: VecDeque<i32> = (1..=5).collect();
    numbers.rotate_left(2);
    println!("{numbers:?}");
    numbers[0] = 30;
    println!("{} {:?}", numbers[1], numbers.get(9));
    if let Some(last) = numbers.back_mut() {
        *last += 100;
    }
    numbers.extend([7, 8]);
    println!("{:?}", numbers.iter().rev().collect::<Vec<_>>());
    let vector: Vec<i32> = numbers.into();
    println!("{vector:?}");
    let back = VecDeque::from(vec![1, 2]);
    println!("{back:?} {}", back.is_empty());
}
