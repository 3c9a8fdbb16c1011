fn main() {
    let good: Result<Vec<i32>, _> = "1,2,3".split(',').map(str::parse::<i32>).collect();
    println!("{good:?}");
    let bad: Result<Vec<i32>, _> = "1,x,y".split(',').map(|s| s.parse::<i32>()).collect();
    println!("{bad:?}");
    let total: Result<i32, std::num::ParseIntError> =
        "4 5 6".split(' ').map(|s| s.parse::<i32>()).sum();
    println!("{total:?}");
    let (ok, failed): (Vec<_>, Vec<_>) = ["1", "a", "2"]
        .iter()
        .map(|s| s.parse::<u8>())
        .partition(|r| r.is_ok());
    let ok: Vec<u8> = ok.into_iter().map(Result::unwrap).collect();
    println!("{ok:?} {}", failed.len());
    let valid: Vec<i32> = ["1", "a", "2"].iter().flat_map(|s| s.parse()).collect();
    println!("{valid:?}");
    let valid: Vec<i32> = ["7", "?", "8"]
        .iter()
        .filter_map(|s| s.parse().ok())
        .collect();
    println!("{valid:?}");
    let all: Option<Vec<u32>> = "123".chars().map(|c| c.to_digit(10)).collect();
    println!("{all:?}");
    let none: Option<Vec<u32>> = "1z3".chars().map(|c| c.to_digit(10)).collect();
    println!("{none:?}");
}
