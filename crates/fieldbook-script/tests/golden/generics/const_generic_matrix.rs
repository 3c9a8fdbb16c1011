//! Matrices, buffers and grids whose sizes are types.

use std::fmt;
use std::ops::{Add, Index, IndexMut, Mul};

#[derive(Clone, Copy, Debug, PartialEq)]
struct Matrix<const R: usize, const C: usize> {
    cells: [[i64; C]; R],
}

impl<const R: usize, const C: usize> Matrix<R, C> {
    const CELLS: usize = R * C;

    fn new(cells: [[i64; C]; R]) -> Self {
        Matrix { cells }
    }

    fn zero() -> Self {
        Matrix { cells: [[0; C]; R] }
    }

    fn transposed(&self) -> Matrix<C, R> {
        let mut out = Matrix::<C, R>::zero();
        for r in 0..R {
            for c in 0..C {
                out[(c, r)] = self[(r, c)];
            }
        }
        out
    }

    fn rows(&self) -> impl Iterator<Item = &[i64; C]> {
        self.cells.iter()
    }
}

impl<const N: usize> Matrix<N, N> {
    fn identity() -> Self {
        let mut out = Self::zero();
        for n in 0..N {
            out[(n, n)] = 1;
        }
        out
    }

    fn trace(&self) -> i64 {
        (0..N).map(|n| self.cells[n][n]).sum()
    }

    fn power(self, exponent: u32) -> Self {
        (0..exponent).fold(Self::identity(), |all, _| all * self)
    }
}

impl<const R: usize, const C: usize> Index<(usize, usize)> for Matrix<R, C> {
    type Output = i64;
    fn index(&self, (r, c): (usize, usize)) -> &i64 {
        &self.cells[r][c]
    }
}

impl<const R: usize, const C: usize> IndexMut<(usize, usize)> for Matrix<R, C> {
    fn index_mut(&mut self, (r, c): (usize, usize)) -> &mut i64 {
        &mut self.cells[r][c]
    }
}

impl<const R: usize, const C: usize> Add for Matrix<R, C> {
    type Output = Self;
    fn add(mut self, other: Self) -> Self {
        for (row, others) in self.cells.iter_mut().zip(&other.cells) {
            row.iter_mut().zip(others).for_each(|(cell, other)| *cell += other);
        }
        self
    }
}

impl<const R: usize, const K: usize, const C: usize> Mul<Matrix<K, C>> for Matrix<R, K> {
    type Output = Matrix<R, C>;
    fn mul(self, other: Matrix<K, C>) -> Matrix<R, C> {
        let mut out = Matrix::zero();
        for r in 0..R {
            for c in 0..C {
                out[(r, c)] = (0..K).map(|k| self[(r, k)] * other[(k, c)]).sum();
            }
        }
        out
    }
}

impl<const R: usize, const C: usize> fmt::Display for Matrix<R, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in self.rows() {
            let cells: Vec<String> = row.iter().map(|cell| format!("{cell:>3}")).collect();
            writeln!(f, "{}", cells.join(""))?;
        }
        write!(f, "({R} by {C})")
    }
}

fn largest<const N: usize>(items: [i64; N]) -> Option<i64> {
    if N == 0 { None } else { items.into_iter().max() }
}

fn pairs<T: Copy, const N: usize>(items: &[T; N]) -> [(usize, T); N] {
    std::array::from_fn(|index| (index, items[index]))
}

fn main() {
    let a = Matrix::new([[1, 2, 3], [4, 5, 6]]);
    println!("{a}\n{}", a.transposed());
    println!("{}", a * a.transposed());
    println!("{} {}", Matrix::<2, 3>::CELLS, Matrix::<4, 4>::identity().trace());
    let fib = Matrix::new([[1, 1], [1, 0]]);
    println!("{:?}", fib.power(10).cells);
    println!("{}", a + a == Matrix::new([[2, 4, 6], [8, 10, 12]]));
    println!("{:?} {:?}", largest([3, 9, 4]), largest([]));
    println!("{:?}", pairs(&['a', 'b', 'c']));
}
