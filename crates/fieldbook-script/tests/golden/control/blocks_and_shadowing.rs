fn main() {
    let x = 5;
    let x = x * 2;
    {
        let x = "inner";
        println!("{x}");
    }
    println!("{x}");
    let y = {
        let a = 3;
        let b = 4;
        a * a + b * b
    };
    println!("{y}");
    let text = "42";
    let text: i32 = text.parse().unwrap();
    println!("{}", text + 1);
    let unit = {
        let _ = 5;
    };
    println!("{unit:?}");
    let mut total = 0;
    for total in 0..3 {
        let _ = total;
    }
    total += 1;
    println!("{total}");
    let value;
    if x > 5 {
        value = "late";
    } else {
        value = "early";
    }
    println!("{value}");
    let (mut a, b);
    a = 1;
    b = a + 1;
    a = b * 10;
    println!("{a} {b}");
}
