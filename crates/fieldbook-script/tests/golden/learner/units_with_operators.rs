use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, AddAssign, Index, IndexMut, Mul, Neg, Not, Sub};

use fieldbook::prelude::*;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Vector {
    x: f64,
    y: f64,
}

impl Add for Vector {
    type Output = Vector;
    fn add(self, other: Vector) -> Vector {
        Vector { x: self.x + other.x, y: self.y + other.y }
    }
}

impl Sub for Vector {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Neg for Vector {
    type Output = Vector;
    fn neg(self) -> Vector {
        self * -1.0
    }
}

impl Mul<f64> for Vector {
    type Output = Vector;
    fn mul(self, by: f64) -> Vector {
        Vector { x: self.x * by, y: self.y * by }
    }
}

impl Mul<Vector> for f64 {
    type Output = Vector;
    fn mul(self, v: Vector) -> Vector {
        v * self
    }
}

impl AddAssign for Vector {
    fn add_assign(&mut self, other: Vector) {
        *self = *self + other;
    }
}

impl PartialOrd for Vector {
    fn partial_cmp(&self, other: &Vector) -> Option<Ordering> {
        self.length().partial_cmp(&other.length())
    }
}

impl Vector {
    const ZERO: Vector = Vector { x: 0.0, y: 0.0 };

    fn length(&self) -> f64 {
        self.x.hypot(self.y)
    }
}

impl Index<char> for Vector {
    type Output = f64;
    fn index(&self, axis: char) -> &f64 {
        match axis {
            'x' => &self.x,
            'y' => &self.y,
            other => panic!("no axis {other:?}"),
        }
    }
}

impl IndexMut<char> for Vector {
    fn index_mut(&mut self, axis: char) -> &mut f64 {
        if axis == 'x' { &mut self.x } else { &mut self.y }
    }
}

impl Not for Vector {
    type Output = Vector;
    fn not(self) -> Vector {
        Vector { x: self.y, y: self.x }
    }
}

impl From<&Step> for Vector {
    fn from(step: &Step) -> Vector {
        Vector { x: step.x(), y: step.y() }
    }
}

impl fmt::Display for Vector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = f.precision().unwrap_or(1);
        write!(f, "<{:.places$}, {:.places$}>", self.x, self.y)
    }
}

#[model(table)]
struct Step {
    #[field(primary_key)]
    id: Option<i64>,
    x: f64,
    y: f64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Step)?;
    let session = Session::new(&engine);
    for (x, y) in [(3.0, 4.0), (-1.5, 2.25), (0.0, -6.5)] {
        session.add(&Step::builder().x(x).y(y).build());
    }
    session.commit()?;
    let steps: Vec<Vector> = session.exec(select(Step))?.all().iter().map(Vector::from).collect();
    let mut at = Vector::default();
    for step in &steps {
        at += *step;
        println!("{step} → {at:.2}, {:.3} away", at.length());
    }
    at['x'] *= 10.0;
    println!("{} {:?} {}", at['x'], !at, at == Vector::ZERO);
    let far = steps.iter().copied().fold(Vector::ZERO, |far, step| if step > far { step } else { far });
    println!("{:?} {}", far, 2.0 * far - Vector { x: 1.0, ..far });
    println!("{:?}", steps[0].partial_cmp(&steps[1]));
    println!("{}", steps[2]['z']);
    Ok(())
}
