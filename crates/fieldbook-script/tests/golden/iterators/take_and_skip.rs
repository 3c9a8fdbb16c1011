fn main() {
    println!("{:?}", (1..10).take(3).collect::<Vec<_>>());
    println!("{:?}", (1..10).skip(6).collect::<Vec<_>>());
    println!("{:?}", (1..10).step_by(4).collect::<Vec<_>>());
    println!(
        "{:?}",
        (1..10).take_while(|n| n * n < 20).collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        (1..10).skip_while(|n| n % 4 != 0).collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        (1..).map(|n| n * n).skip(2).take(3).collect::<Vec<i32>>()
    );
    println!("{:?}", [1, 2].iter().cycle().take(5).collect::<Vec<_>>());
    println!(
        "{:?}",
        (1..5)
            .map_while(|n| if n < 3 { Some(n * 2) } else { None })
            .collect::<Vec<_>>()
    );
    println!("{:?}", [3, 1].iter().chain(&[2]).collect::<Vec<_>>());
    println!("{:?}", (0..3).chain(7..=8).rev().collect::<Vec<_>>());
    let page = 2;
    let size = 3;
    println!(
        "{:?}",
        ('a'..='j').skip(page * size).take(size).collect::<String>()
    );
}
