#[derive(Debug, PartialEq)]
enum StepError {
    Negative(usize),
    Limit,
}

fn run(steps: &[i32], limit: i32) -> Result<i32, StepError> {
    let mut total = 0;
    for (index, &step) in steps.iter().enumerate() {
        if step < 0 {
            return Err(StepError::Negative(index));
        }
        total += step;
        if total > limit {
            Err(StepError::Limit)?;
        }
    }
    Ok(total)
}

fn first_failure(all: &[&[i32]]) -> Option<(usize, StepError)> {
    all.iter()
        .enumerate()
        .find_map(|(i, steps)| run(steps, 10).err().map(|e| (i, e)))
}

fn main() {
    println!(
        "{:?} {:?} {:?}",
        run(&[1, 2], 10),
        run(&[5, 6], 10),
        run(&[1, -1], 10)
    );
    println!("{:?}", first_failure(&[&[1], &[2, 3], &[4, -4], &[99]]));
    println!("{:?}", first_failure(&[]));
    let outcome: Result<Vec<i32>, StepError> = [[1, 2], [3, 4]].iter().map(|s| run(s, 5)).collect();
    println!("{outcome:?}");
    let sum = (|| -> Option<i32> { Some(run(&[1], 5).ok()? + run(&[2], 5).ok()?) })();
    println!("{sum:?}");
}
