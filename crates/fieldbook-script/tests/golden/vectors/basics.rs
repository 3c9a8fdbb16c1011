fn main() {
    let mut numbers = vec![3, 1, 4];
    numbers.push(1);
    numbers.push(5);
    println!("{numbers:?} {}", numbers.len());
    println!("{:?} {:?}", numbers.first(), numbers.last());
    println!("{} {:?} {:?}", numbers[2], numbers.get(2), numbers.get(20));
    numbers[0] = 30;
    numbers.insert(1, 99);
    println!("{numbers:?}");
    println!("{} {:?}", numbers.remove(1), numbers);
    println!("{:?}", numbers.pop());
    numbers.swap(0, 2);
    println!("{numbers:?}");
    println!("{} {}", numbers.contains(&4), numbers.contains(&7));
    numbers.truncate(2);
    println!("{numbers:?}");
    numbers.clear();
    println!("{numbers:?} {} {:?}", numbers.is_empty(), numbers.pop());
    let zeros = vec![0u8; 4];
    println!("{zeros:?}");
    let none: Vec<String> = Vec::new();
    println!("{none:?} {:?}", Vec::<i32>::with_capacity(8));
}
