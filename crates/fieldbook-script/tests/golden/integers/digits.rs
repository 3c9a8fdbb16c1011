fn digits(mut number: u32) -> Vec<u32> {
    let mut result = Vec::new();
    while number > 0 {
        result.push(number % 10);
        number /= 10;
    }
    result.reverse();
    result
}

fn is_palindrome(number: u32) -> bool {
    let all = digits(number);
    all.iter().eq(all.iter().rev())
}

fn main() {
    println!("{:?}", digits(90210));
    println!("{}", digits(987).iter().sum::<u32>());
    println!("{} {}", is_palindrome(12321), is_palindrome(12345));
    let armstrong: Vec<u32> = (100..1000)
        .filter(|&n| digits(n).iter().map(|d| d.pow(3)).sum::<u32>() == n)
        .collect();
    println!("{armstrong:?}");
}
