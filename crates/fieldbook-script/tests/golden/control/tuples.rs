fn min_max(values: &[i32]) -> (i32, i32) {
    let mut low = values[0];
    let mut high = values[0];
    for &value in values {
        if value < low {
            low = value;
        }
        if value > high {
            high = value;
        }
    }
    (low, high)
}

fn main() {
    let (low, high) = min_max(&[3, -2, 8]);
    println!("{low} {high}");
    let mut pair = (1, "one");
    pair.0 += 1;
    println!("{pair:?} {}", pair.1);
    let nested = ((1, 2), [3, 4], "five");
    println!("{} {} {}", (nested.0).1, nested.1[0], nested.2);
    println!("{}", nested.0.0);
    let (a, _, c) = (1, 2, 3);
    println!("{}", a + c);
    let (first, .., last) = (1, 2, 3, 4);
    println!("{first} {last}");
    let (mut x, mut y) = (1, 2);
    (x, y) = (y, x);
    println!("{x} {y}");
    [x, y] = [x * 10, y * 10];
    (x, _) = (x + 1, 0);
    println!("{x} {y}");
    println!("{}", (1, 2) == (1, 2) && (1, 3) > (1, 2));
    let single = (5,);
    println!("{single:?}");
}
