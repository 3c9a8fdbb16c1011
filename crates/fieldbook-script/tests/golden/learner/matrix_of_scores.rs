use std::ops::{Index, IndexMut, Mul};

use fieldbook::prelude::*;

#[model(table)]
struct Match {
    #[field(primary_key)]
    id: Option<i64>,
    home: i64,
    away: i64,
    score: String,
}

#[derive(Clone, PartialEq)]
struct Matrix<const N: usize> {
    cells: [[i64; N]; N],
}

impl<const N: usize> Matrix<N> {
    fn zero() -> Self {
        Matrix { cells: [[0; N]; N] }
    }

    fn identity() -> Self {
        let mut matrix = Self::zero();
        for place in 0..N {
            matrix[(place, place)] = 1;
        }
        matrix
    }

    fn transposed(&self) -> Self {
        let mut out = Self::zero();
        for (y, row) in self.cells.iter().enumerate() {
            for (x, cell) in row.iter().enumerate() {
                out.cells[x][y] = *cell;
            }
        }
        out
    }

    fn power(&self, exponent: u32) -> Self {
        (0..exponent).fold(Self::identity(), |power, _| &power * self)
    }
}

impl<const N: usize> Index<(usize, usize)> for Matrix<N> {
    type Output = i64;
    fn index(&self, (y, x): (usize, usize)) -> &i64 {
        &self.cells[y][x]
    }
}

impl<const N: usize> IndexMut<(usize, usize)> for Matrix<N> {
    fn index_mut(&mut self, (y, x): (usize, usize)) -> &mut i64 {
        &mut self.cells[y][x]
    }
}

impl<const N: usize> Mul for &Matrix<N> {
    type Output = Matrix<N>;
    fn mul(self, other: Self) -> Matrix<N> {
        let mut out = Matrix::zero();
        for y in 0..N {
            for x in 0..N {
                out[(y, x)] = (0..N).map(|k| self[(y, k)] * other[(k, x)]).sum();
            }
        }
        out
    }
}

impl<const N: usize> std::fmt::Debug for Matrix<N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.cells.iter()).finish()
    }
}

fn goals(score: &str) -> Option<(i64, i64)> {
    let (home, away) = score.split_once(':')?;
    home.parse().ok().zip(away.parse().ok())
}

fn main() -> Result<()> {
    const TEAMS: usize = 3;
    let engine = create_engine("sqlite://")?;
    engine.create_all(Match)?;
    let session = Session::new(&engine);
    for (home, away, score) in [(0, 1, "2:1"), (1, 2, "0:0"), (2, 0, "3:4"), (1, 0, "off"), (0, 1, "1:5")] {
        session.add(&Match::builder().home(home).away(away).score(score).build());
    }
    session.commit()?;
    let mut matrix = Matrix::<TEAMS>::zero();
    for game in session.exec(select(Match))? {
        let Some((home, away)) = goals(&game.score()) else {
            println!("{} was {}", game.id().unwrap_or(-1), game.score());
            continue;
        };
        let (h, a) = (game.home() as usize, game.away() as usize);
        matrix[(h, a)] += home;
        matrix[(a, h)] += away;
    }
    println!("{matrix:?}");
    println!("{:?}", matrix.transposed());
    println!("{:?} {}", matrix.power(2), matrix.power(1) == matrix);
    let sums: Vec<i64> = matrix.cells.iter().map(|row| row.iter().sum()).collect();
    println!("{sums:?}");
    let [first, .., last] = matrix.cells;
    println!("{first:?} {last:?} {}", first.len());
    let best = sums.iter().enumerate().max_by_key(|&(_, sum)| sum).map(|(team, _)| team);
    println!("{best:?}");
    let mut flat: Vec<i64> = matrix.cells.into_iter().flatten().collect();
    flat.sort_by_key(|cell| std::cmp::Reverse(*cell));
    println!("{flat:?} {:?} {:?}", flat.binary_search_by(|cell| 4.cmp(cell)), flat.first_chunk::<2>());
    Ok(())
}
