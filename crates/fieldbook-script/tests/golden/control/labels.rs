fn main() {
    let grid = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
    let position = 'search: {
        for (y, row) in grid.iter().enumerate() {
            for (x, cell) in row.iter().enumerate() {
                if cell * cell == 36 {
                    break 'search Some((x, y));
                }
            }
        }
        None
    };
    println!("{position:?}");
    'outer: for a in 2..30 {
        for b in 2..a {
            if a % b == 0 {
                continue 'outer;
            }
        }
        if a > 20 {
            break 'outer;
        }
        print!("{a} ");
    }
    println!();
    let mut count = 0;
    let answer = 'a: loop {
        'b: loop {
            count += 1;
            if count % 7 == 0 {
                break 'a count * 10;
            }
            if count % 2 == 0 {
                continue 'a;
            }
            break 'b;
        }
    };
    println!("{answer} after {count}");
}
