use std::fmt;
use std::ops::*;

#[derive(Clone, Copy, PartialEq)]
struct Matrix<const R: usize, const C: usize, T = f64>([[T; C]; R]);

impl<const R: usize, const C: usize, T: Copy + Default> Matrix<R, C, T> {
    const CELLS: usize = R * C;
    fn zero() -> Self {
        Matrix([[T::default(); C]; R])
    }
    fn from_fn(f: impl Fn(usize, usize) -> T) -> Self {
        Matrix(std::array::from_fn(|r| std::array::from_fn(|c| f(r, c))))
    }
    fn transpose(self) -> Matrix<C, R, T> {
        Matrix::from_fn(|r, c| self.0[c][r])
    }
    fn row(&self, r: usize) -> &[T; C] {
        &self.0[r]
    }
}
impl<const N: usize, T> Matrix<N, N, T>
where
    T: Copy + Default + Add<Output = T> + From<u8>,
{
    fn identity() -> Self {
        Self::from_fn(|r, c| if r == c { T::from(1) } else { T::default() })
    }
    fn trace(&self) -> T {
        (0..N).map(|i| self.0[i][i]).fold(T::default(), |a, b| a + b)
    }
}
impl<const R: usize, const K: usize, const C: usize, T> Mul<Matrix<K, C, T>> for Matrix<R, K, T>
where
    T: Copy + Default + Mul<Output = T> + AddAssign,
{
    type Output = Matrix<R, C, T>;
    fn mul(self, rhs: Matrix<K, C, T>) -> Self::Output {
        let mut out = Matrix::zero();
        for r in 0..R {
            for c in 0..C {
                for k in 0..K {
                    out.0[r][c] += self.0[r][k] * rhs.0[k][c];
                }
            }
        }
        out
    }
}
impl<const R: usize, const C: usize, T: Neg<Output = T> + Copy> Neg for Matrix<R, C, T> {
    type Output = Self;
    fn neg(self) -> Self {
        Matrix(self.0.map(|row| row.map(|v| -v)))
    }
}
impl<const R: usize, const C: usize, T> Index<(usize, usize)> for Matrix<R, C, T> {
    type Output = T;
    fn index(&self, (r, c): (usize, usize)) -> &Self::Output {
        &self.0[r][c]
    }
}
impl<const R: usize, const C: usize, T: fmt::Display> fmt::Display for Matrix<R, C, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, row) in self.0.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            f.write_str("[")?;
            for (j, v) in row.iter().enumerate() {
                if j != 0 {
                    f.write_str(", ")?;
                }
                if let Some(p) = f.precision() {
                    write!(f, "{v:6.p$}")?;
                } else {
                    write!(f, "{v:4}")?;
                }
            }
            f.write_str("]")?;
        }
        Ok(())
    }
}

struct RingBuffer<T, const N: usize> {
    items: [Option<T>; N],
    start: usize,
    len: usize,
}
impl<T, const N: usize> Default for RingBuffer<T, N> {
    fn default() -> Self {
        Self { items: [const { None }; N], start: 0, len: 0 }
    }
}
impl<T, const N: usize> RingBuffer<T, N> {
    fn push(&mut self, item: T) -> Result<(), T> {
        if self.len == N {
            return Err(item);
        }
        self.items[(self.start + self.len) % N] = Some(item);
        self.len += 1;
        Ok(())
    }
    fn pop(&mut self) -> Option<T> {
        let item = self.items.get_mut(self.start)?.take();
        if item.is_some() {
            self.start = (self.start + 1) % N;
            self.len -= 1;
        }
        item
    }
    fn as_vec(&self) -> Vec<&T> {
        (0..self.len).filter_map(|i| self.items[(self.start + i) % N].as_ref()).collect()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Flags(u8);
impl BitOr for Flags {
    type Output = Self;
    fn bitor(self, o: Self) -> Self {
        Flags(self.0 | o.0)
    }
}
impl BitAndAssign for Flags {
    fn bitand_assign(&mut self, o: Self) {
        self.0 &= o.0
    }
}
impl Not for Flags {
    type Output = Self;
    fn not(self) -> Self {
        Flags(!self.0)
    }
}
impl ShlAssign<u32> for Flags {
    fn shl_assign(&mut self, n: u32) {
        self.0 = self.0.checked_shl(n).unwrap_or(0);
    }
}
impl fmt::Binary for Flags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Binary::fmt(&self.0, f)
    }
}
impl fmt::LowerHex for Flags {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::LowerHex::fmt(&self.0, f)
    }
}

fn sum_all<const N: usize>(parts: [[i32; 2]; N]) -> [i32; N] {
    parts.map(|[a, b]| a + b)
}

fn split<const N: usize>(text: &str, sep: char) -> Option<[&str; N]> {
    let parts: Vec<&str> = text.split(sep).collect();
    parts.try_into().ok()
}

fn main() {
    let m = Matrix([[1.0, 2.5, -3.0], [0.5, 4.0, 6.25]]);
    println!("{m}\n{:.2}", m.transpose());
    let p = m * m.transpose();
    println!("{p} trace {}", p.trace());
    println!("{:.1}", -p);
    let id: Matrix<3, 3, i64> = Matrix::identity();
    println!("{id} {} {}", Matrix::<2, 3, i8>::CELLS, id == id * id);
    println!("{:?} {}", m.row(1), m[(0, 1)]);
    let mut ring: RingBuffer<String, 3> = RingBuffer::default();
    for word in "a b c d".split(' ') {
        if let Err(full) = ring.push(word.to_string()) {
            println!("no room for {full}");
        }
    }
    println!("{:?} {:?}", ring.pop(), ring.push("e".into()));
    println!("{:?}", ring.as_vec());
    let mut f = Flags(1) | Flags(0b100);
    f <<= 1;
    println!("{f:08b} {f:#x} {:?} {:#010b}", !f, f);
    f &= !Flags(2);
    println!("{f:?} {:?}", f.cmp(&Flags(9)));
    println!("{:?}", sum_all([[1, 2], [3, 4], [5, 6]]));
    if let Some([k, v]) = split("key=value", '=') {
        println!("{k} -> {v}");
    }
    println!("{:?}", split::<3>("a,b", ','));
    let [first, .., last] = [1, 2, 3, 4];
    println!("{first} {last}");
    let arr: [u8; 4] = 0x01020304u32.to_be_bytes();
    println!("{arr:?} {}", u32::from_le_bytes(arr));
    let nested = [[0u8; 3]; 2];
    println!("{} {:?}", nested.len() * nested[0].len(), nested.concat());
    println!("{:?}", [3, 1, 2].each_ref().map(|v| *v * 2));
    println!("{:?}", <[i32; 3]>::try_from(&[1, 2, 3, 4][1..]).unwrap());
    println!("{:?} {:?}", <[i32; 2]>::try_from(vec![1]), <&[i32; 2]>::try_from(&[1, 2][..]));
}
