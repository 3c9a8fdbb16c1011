fn spiral(grid: &[Vec<i32>]) -> Vec<i32> {
    let (mut top, mut bottom) = (0i32, grid.len() as i32 - 1);
    let (mut left, mut right) = (0i32, grid[0].len() as i32 - 1);
    let mut out = vec![];
    while top <= bottom && left <= right {
        for x in left..=right {
            out.push(grid[top as usize][x as usize]);
        }
        top += 1;
        for y in top..=bottom {
            out.push(grid[y as usize][right as usize]);
        }
        right -= 1;
        if top <= bottom {
            for x in (left..=right).rev() {
                out.push(grid[bottom as usize][x as usize]);
            }
            bottom -= 1;
        }
        if left <= right {
            for y in (top..=bottom).rev() {
                out.push(grid[y as usize][left as usize]);
            }
            left += 1;
        }
    }
    out
}

fn fill(image: &mut Vec<Vec<char>>, x: usize, y: usize, with: char) -> u32 {
    let old = image[y][x];
    if old == with {
        return 0;
    }
    let mut painted = 0;
    let mut todo = vec![(x, y)];
    while let Some((x, y)) = todo.pop() {
        if image[y][x] != old {
            continue;
        }
        image[y][x] = with;
        painted += 1;
        for (dx, dy) in [(0, 1), (1, 0), (0, -1), (-1, 0)] {
            let (nx, ny) = (x as i32 + dx, y as i32 + dy);
            if nx >= 0 && ny >= 0 && (ny as usize) < image.len() && (nx as usize) < image[0].len() {
                todo.push((nx as usize, ny as usize));
            }
        }
    }
    painted
}

fn main() {
    let grid: Vec<Vec<i32>> = (0..3)
        .map(|y| (0..4).map(|x| y * 4 + x + 1).collect())
        .collect();
    println!("{:?}", spiral(&grid));
    let mut image: Vec<Vec<char>> = ["..#..", ".##..", "#...#"]
        .iter()
        .map(|row| row.chars().collect())
        .collect();
    println!("{}", fill(&mut image, 0, 0, 'o'));
    println!("{}", fill(&mut image, 4, 0, '~'));
    for row in &image {
        println!("{}", row.iter().collect::<String>());
    }
}
