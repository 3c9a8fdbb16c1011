fn main() {
    let powers: Vec<u32> = std::iter::successors(Some(1u32), |n| n.checked_mul(10)).collect();
    println!("{powers:?}");
    println!("{:?}", std::iter::repeat("ab").take(3).collect::<String>());
    println!(
        "{:?}",
        std::iter::once(1)
            .chain(std::iter::empty())
            .collect::<Vec<i32>>()
    );
    let mut state = 7u32;
    let random: Vec<u32> = std::iter::from_fn(|| {
        state = state * 75 % 101;
        if state == 1 { None } else { Some(state) }
    })
    .take(6)
    .collect();
    println!("{random:?}");
    println!(
        "{:?}",
        std::iter::repeat_with(|| 2).take(2).collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        std::iter::zip([1, 2], ['x', 'y']).collect::<Vec<_>>()
    );
}
