fn main() {
    let mut grid = vec![vec!['.'; 5]; 3];
    grid[1][2] = '#';
    grid[0][4] = '@';
    for row in &grid {
        println!("{}", row.iter().collect::<String>());
    }
    let width = grid[0].len();
    let columns: Vec<String> = (0..width)
        .map(|x| grid.iter().map(|row| row[x]).collect())
        .collect();
    println!("{columns:?}");
    let mut triangle: Vec<Vec<u32>> = vec![vec![1]];
    for n in 1..5 {
        let last = &triangle[n - 1];
        let mut row = vec![1];
        for pair in last.windows(2) {
            row.push(pair[0] + pair[1]);
        }
        row.push(1);
        triangle.push(row);
    }
    println!("{triangle:?}");
    let flat: Vec<u32> = triangle.into_iter().flatten().collect();
    println!("{}", flat.iter().sum::<u32>());
}
