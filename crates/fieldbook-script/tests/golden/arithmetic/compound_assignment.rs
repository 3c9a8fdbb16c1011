fn main() {
    let mut total = 100;
    total += 20;
    println!("{total}");
    total -= 5;
    println!("{total}");
    total *= 3;
    println!("{total}");
    total /= 7;
    println!("{total}");
    total %= 10;
    println!("{total}");
    let mut grid = [[0; 3]; 2];
    grid[1][2] += 5;
    grid[0][0] -= 1;
    grid[1][2] *= grid[1][2];
    println!("{grid:?}");
    let mut ratio = 1.5;
    ratio *= 2.0;
    ratio /= 4.0;
    println!("{ratio}");
}
