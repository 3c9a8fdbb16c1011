#[derive(Debug, Clone, Copy, PartialEq)]
struct Vector<const N: usize>([i32; N]);

impl<const N: usize> Vector<N> {
    fn zero() -> Self {
        Vector([0; N])
    }

    fn dot(&self, other: &Self) -> i32 {
        self.0.iter().zip(other.0.iter()).map(|(a, b)| a * b).sum()
    }

    fn dimensions(&self) -> usize {
        N
    }
}

fn sum<const N: usize>(values: [i32; N]) -> i32 {
    let mut total = 0;
    for i in 0..N {
        total += values[i];
    }
    total
}

fn main() {
    let a = Vector([1, 2, 3]);
    println!("{} {}", a.dot(&Vector([4, 5, 6])), a.dimensions());
    println!(
        "{:?} {}",
        Vector::<2>::zero(),
        Vector::<4>::zero() == Vector([0; 4])
    );
    println!("{} {}", sum([1, 2, 3]), sum([]));
}
