fn divide(a: i32, b: i32) -> Result<i32, String> {
    if b == 0 {
        return Err(format!("cannot divide {a} by zero"));
    }
    Ok(a / b)
}

fn main() {
    for (a, b) in [(10, 2), (1, 0)] {
        match divide(a, b) {
            Ok(value) => println!("{a}/{b} = {value}"),
            Err(message) => println!("error: {message}"),
        }
    }
    println!("{} {}", divide(1, 1).is_ok(), divide(1, 0).is_err());
    println!("{:?} {:?}", divide(4, 2).ok(), divide(4, 0).ok());
    println!("{:?} {:?}", divide(4, 2).err(), divide(4, 0).err());
    println!("{}", divide(1, 0).unwrap_or(-1));
    println!("{}", divide(1, 0).unwrap_or_default());
    println!("{}", divide(7, 0).unwrap_or_else(|e| e.len() as i32));
    println!("{:?}", divide(9, 3).map(|v| v * 2));
    println!("{:?}", divide(9, 0).map_err(|e| e.to_uppercase()));
    println!("{:?}", divide(100, 5).and_then(|v| divide(v, 2)));
    println!("{:?}", divide(1, 0).or_else(|_| divide(1, 1)));
    println!("{}", divide(8, 2).map_or(0, |v| v + 1));
    println!("{}", divide(8, 2).is_ok_and(|v| v == 4));
}
