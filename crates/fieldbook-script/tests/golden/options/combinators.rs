fn main() {
    let some: Option<i32> = Some(4);
    let none: Option<i32> = None;
    println!(
        "{:?} {:?}",
        some.filter(|n| n % 2 == 1),
        some.filter(|n| n % 2 == 0)
    );
    println!("{:?} {:?}", some.or(Some(9)), none.or(Some(9)));
    println!("{:?} {:?}", some.and(Some("x")), none.and(Some("x")));
    println!("{:?}", none.or_else(|| Some(7)));
    println!(
        "{:?}",
        some.and_then(|n| if n > 3 { Some(n * 10) } else { None })
    );
    println!("{:?} {:?}", some.xor(none), some.xor(Some(1)));
    println!("{:?}", some.zip(Some('a')));
    println!("{:?} {:?}", some.ok_or("missing"), none.ok_or("missing"));
    println!("{:?}", none.ok_or_else(|| format!("nothing after {}", 3)));
    println!("{}", none.unwrap_or_else(|| 40 + 2));
    println!("{}", some.map_or_else(|| 0, |n| n * 2));
    println!("{:?}", Some(Some(1)).flatten());
    println!("{:?}", Some("5").map(|s| s.parse::<i32>()).transpose());
    println!(
        "{:?}",
        some.into_iter()
            .chain(none)
            .chain(Some(5))
            .collect::<Vec<_>>()
    );
    println!("{:?}", Some(3).inspect(|n| println!("saw {n}")));
    println!("{:?}", (1..4).map(Some).collect::<Option<Vec<_>>>());
}
