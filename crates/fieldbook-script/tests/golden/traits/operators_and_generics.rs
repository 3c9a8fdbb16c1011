use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Index, Mul, Neg, Sub};

#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct V2<T> {
    x: T,
    y: T,
}

impl<T> V2<T> {
    const fn new(x: T, y: T) -> Self {
        V2 { x, y }
    }
}

impl<T: Add<Output = T>> Add for V2<T> {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        V2::new(self.x + other.x, self.y + other.y)
    }
}

impl<T: Sub<Output = T>> Sub for V2<T> {
    type Output = V2<T>;

    fn sub(self, other: V2<T>) -> V2<T> {
        V2::new(self.x - other.x, self.y - other.y)
    }
}

impl<T: Mul<Output = T> + Copy> Mul<T> for V2<T> {
    type Output = V2<T>;

    fn mul(self, by: T) -> V2<T> {
        V2::new(self.x * by, self.y * by)
    }
}

impl<T: Neg<Output = T>> Neg for V2<T> {
    type Output = Self;

    fn neg(self) -> Self {
        V2::new(-self.x, -self.y)
    }
}

impl<T: AddAssign> AddAssign for V2<T> {
    fn add_assign(&mut self, other: Self) {
        self.x += other.x;
        self.y += other.y;
    }
}

impl<T: Add<Output = T> + Default> Sum for V2<T> {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(V2::default(), |a, b| a + b)
    }
}

impl<T> Index<usize> for V2<T> {
    type Output = T;

    fn index(&self, index: usize) -> &T {
        match index {
            0 => &self.x,
            1 => &self.y,
            _ => panic!("no coordinate {index}"),
        }
    }
}

impl<T: fmt::Display> fmt::Display for V2<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}, {}>", self.x, self.y)
    }
}

const ORIGIN: V2<i32> = V2::new(0, 0);

fn main() {
    let (a, b) = (V2::new(1, 2), V2::new(10, 20));
    let mut c = a + b * 2 - V2::new(1, 1);
    println!("{c} {} {:?}", -c, ORIGIN);
    c += a;
    println!("{} {}", c[0], c[1]);
    println!("{}", vec![a, b, c].into_iter().sum::<V2<i32>>());
    println!("{:?}", V2 { x: 1.5, ..V2::default() } * 2.0);
    println!("{}", a == V2::new(1, 2));
}
