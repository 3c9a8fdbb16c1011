fn main() {
    let sorted = [1, 3, 5, 7, 9, 11];
    println!(
        "{:?} {:?}",
        sorted.binary_search(&7),
        sorted.binary_search(&4)
    );
    println!("{:?}", sorted.binary_search_by(|probe| probe.cmp(&12)));
    println!("{}", sorted.partition_point(|&n| n < 6));
    println!("{:?}", sorted.iter().position(|&n| n == 5));
    println!("{:?}", sorted.iter().rposition(|&n| n < 9));
    println!("{:?} {:?}", sorted.iter().max(), sorted.iter().min());
    println!("{:?}", ["x", "y"].concat());
    println!("{:?}", [[1, 2], [3, 4]].concat());
    println!("{:?}", [[1, 2], [3, 4]].join(&0));
    println!("{:?}", [1, 2, 3].repeat(2));
    println!("{}", sorted.contains(&9));
}
