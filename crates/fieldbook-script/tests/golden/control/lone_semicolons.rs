//! Semicolons that end nothing, behind blocks and alone.

struct Point {
    x: i32,
}

fn main() {
    let point = Point { x: 3 };
    if point.x > 2 {
        println!("large");
    };
    ;
    let mut n = 0;
    while n < 2 {
        n += 1;
        ;
    };
    for word in ["a", "b"] {
        println!("{word} {n}");
    };;
    {};
    println!(concat!("{} ", -2, ' ', -1.5), point.x);
}
