type Matrix = Vec<Vec<i64>>;

fn multiply(a: &Matrix, b: &Matrix) -> Option<Matrix> {
    if a.first()?.len() != b.len() {
        return None;
    }
    let columns = b.first()?.len();
    Some(
        a.iter()
            .map(|row| {
                (0..columns)
                    .map(|c| row.iter().zip(b).map(|(x, other)| x * other[c]).sum())
                    .collect()
            })
            .collect(),
    )
}

fn identity(size: usize) -> Matrix {
    (0..size)
        .map(|y| (0..size).map(|x| if x == y { 1 } else { 0 }).collect())
        .collect()
}

fn power(base: &Matrix, mut exponent: u32) -> Option<Matrix> {
    let mut result = identity(base.len());
    let mut square = base.clone();
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = multiply(&result, &square)?;
        }
        square = multiply(&square, &square)?;
        exponent >>= 1;
    }
    Some(result)
}

fn main() {
    let fibonacci = vec![vec![1, 1], vec![1, 0]];
    println!("{:?}", power(&fibonacci, 40).map(|m| m[0][1]));
    println!(
        "{:?}",
        multiply(&vec![vec![1, 2, 3]], &vec![vec![4], vec![5], vec![6]])
    );
    println!("{:?}", multiply(&vec![vec![1, 2]], &identity(3)));
    println!("{:?}", identity(2));
}
