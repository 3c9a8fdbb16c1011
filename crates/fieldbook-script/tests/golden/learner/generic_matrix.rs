//! A matrix generic over its numbers and its size, with operators and `Index`.

use std::fmt;
use std::ops::{Add, AddAssign, Index, IndexMut, Mul, Neg, Sub};
#[derive(Debug, Clone, PartialEq)]
struct Matrix<T, const R: usize, const C: usize> {
    data: [[T; C]; R],
}
impl<T: Copy + Default, const R: usize, const C: usize> Matrix<T, R, C> {
    fn zero() -> Self {
        Self { data: [[T::default(); C]; R] }
    }
    fn from_fn(f: impl Fn(usize, usize) -> T) -> Self {
        let mut m = Self::zero();
        for (r, row) in m.data.iter_mut().enumerate() {
            for (c, x) in row.iter_mut().enumerate() {
                *x = f(r, c);
            }
        }
        m
    }
    fn transpose(&self) -> Matrix<T, C, R> {
        Matrix::from_fn(|r, c| self[(c, r)])
    }
    fn rows(&self) -> impl Iterator<Item = &[T; C]> + '_ {
        self.data.iter()
    }
    fn map<U: Copy + Default>(&self, f: impl Fn(T) -> U) -> Matrix<U, R, C> {
        Matrix::from_fn(|r, c| f(self[(r, c)]))
    }
}
impl<T, const R: usize, const C: usize> Index<(usize, usize)> for Matrix<T, R, C> {
    type Output = T;
    fn index(&self, (r, c): (usize, usize)) -> &T {
        &self.data[r][c]
    }
}
impl<T, const R: usize, const C: usize> IndexMut<(usize, usize)> for Matrix<T, R, C> {
    fn index_mut(&mut self, (r, c): (usize, usize)) -> &mut T {
        &mut self.data[r][c]
    }
}
impl<T: Copy + Default + Add<Output = T>, const R: usize, const C: usize> Add for Matrix<T, R, C> {
    type Output = Self;
    fn add(self, o: Self) -> Self {
        Self::from_fn(|r, c| self[(r, c)] + o[(r, c)])
    }
}
impl<'a, T, const R: usize, const C: usize> Sub<&'a Matrix<T, R, C>> for &'a Matrix<T, R, C>
where
    T: Copy + Default + Sub<Output = T>,
{
    type Output = Matrix<T, R, C>;
    fn sub(self, o: &Matrix<T, R, C>) -> Matrix<T, R, C> {
        Matrix::from_fn(|r, c| self[(r, c)] - o[(r, c)])
    }
}
impl<T: Copy + Default + Mul<Output = T> + AddAssign, const R: usize, const K: usize, const C: usize>
    Mul<&Matrix<T, K, C>> for &Matrix<T, R, K>
{
    type Output = Matrix<T, R, C>;
    fn mul(self, o: &Matrix<T, K, C>) -> Self::Output {
        let mut out = Matrix::zero();
        for r in 0..R {
            for c in 0..C {
                let mut acc = T::default();
                for k in 0..K {
                    acc += self[(r, k)] * o[(k, c)];
                }
                out[(r, c)] = acc;
            }
        }
        out
    }
}
impl<T: Copy + Default + Neg<Output = T>, const R: usize, const C: usize> Neg for Matrix<T, R, C> {
    type Output = Self;
    fn neg(self) -> Self {
        self.map(|x| -x)
    }
}
impl<const R: usize, const C: usize> Mul<Matrix<f64, R, C>> for f64 {
    type Output = Matrix<f64, R, C>;
    fn mul(self, m: Matrix<f64, R, C>) -> Matrix<f64, R, C> {
        m.map(|x| x * self)
    }
}
impl<T: fmt::Display, const R: usize, const C: usize> fmt::Display for Matrix<T, R, C> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let p = f.precision();
        for (i, row) in self.data.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            let cells: Vec<String> = row
                .iter()
                .map(|x| match p {
                    Some(p) => format!("{x:>8.p$}"),
                    None => format!("{x:>5}"),
                })
                .collect();
            write!(f, "[{}]", cells.join(","))?;
        }
        Ok(())
    }
}
impl<const N: usize> Matrix<i64, N, N> {
    fn identity() -> Self {
        Self::from_fn(|r, c| i64::from(r == c))
    }
    fn pow(&self, mut e: u32) -> Self {
        let mut base = self.clone();
        let mut acc = Self::identity();
        while e > 0 {
            if e & 1 == 1 {
                acc = &acc * &base;
            }
            base = &base * &base;
            e >>= 1;
        }
        acc
    }
    fn trace(&self) -> i64 {
        (0..N).map(|i| self[(i, i)]).sum()
    }
}
fn main() {
    let a = Matrix { data: [[1, 2, 3], [4, 5, 6]] };
    println!("{a}\n{}\n{}", a.transpose(), &a * &a.transpose());
    let fib = Matrix::<i64, 2, 2> { data: [[1, 1], [1, 0]] }.pow(50);
    println!("{} {} {:?}", fib[(0, 1)], fib.trace(), fib);
    let h = 0.5 * Matrix::<f64, 2, 2>::from_fn(|r, c| (r * 2 + c) as f64 / 3.0);
    println!("{h:.3}");
    println!("{}", -h.clone());
    println!("{}", &Matrix { data: [[5u8, 6]] } - &Matrix { data: [[1, 2]] });
    println!("{:?}", (a.clone() + a.clone()).rows().map(|r| r.iter().sum::<i32>()).collect::<Vec<_>>());
    let mut m = Matrix::<i32, 3, 3>::zero();
    m[(1, 1)] += 5;
    m[(0, 2)] = -1;
    println!("{m}");
    println!("{:#?}", Matrix { data: [[Some('x')]] });
    println!("{}", a == a.transpose().transpose());
}
