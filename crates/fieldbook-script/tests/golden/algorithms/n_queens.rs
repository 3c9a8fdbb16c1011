fn safe(queens: &[usize], column: usize) -> bool {
    let row = queens.len();
    queens
        .iter()
        .enumerate()
        .all(|(r, &c)| c != column && row - r != c.abs_diff(column))
}

fn solve(size: usize, queens: &mut Vec<usize>, solutions: &mut Vec<Vec<usize>>) {
    if queens.len() == size {
        solutions.push(queens.clone());
        return;
    }
    for column in 0..size {
        if safe(queens, column) {
            queens.push(column);
            solve(size, queens, solutions);
            queens.pop();
        }
    }
}

fn main() {
    for size in 1..=6 {
        let mut solutions = Vec::new();
        solve(size, &mut Vec::new(), &mut solutions);
        println!("{size}: {}", solutions.len());
        if size == 6 {
            for column in &solutions[0] {
                println!("{}Q{}", ".".repeat(*column), ".".repeat(size - column - 1));
            }
        }
    }
}
