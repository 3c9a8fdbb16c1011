fn main() {
    let temperatures = [12, 15, 11, 18, 21, 19, 25];
    let rises = temperatures
        .windows(2)
        .filter(|pair| pair[1] > pair[0])
        .count();
    println!("{rises}");
    let smoothed: Vec<i32> = temperatures
        .windows(3)
        .map(|w| w.iter().sum::<i32>() / 3)
        .collect();
    println!("{smoothed:?}");
    for week in temperatures.chunks(3) {
        println!("{week:?}");
    }
    println!(
        "{:?}",
        temperatures
            .chunks_exact(2)
            .map(|c| c[0] * c[1])
            .collect::<Vec<_>>()
    );
    println!("{:?}", temperatures.rchunks(3).collect::<Vec<_>>());
    println!("{:?}", temperatures.split(|t| *t == 18).collect::<Vec<_>>());
    println!(
        "{:?}",
        [1, 1, 2, 3, 3].chunk_by(|a, b| a == b).collect::<Vec<_>>()
    );
}
