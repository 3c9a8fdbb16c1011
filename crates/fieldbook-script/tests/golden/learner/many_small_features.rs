#![allow(dead_code, unused)]
use std::cell::{Cell, LazyCell, OnceCell, RefCell};
use std::collections::HashMap;
use std::fmt::{self, Debug, Display};
use std::ops::{ControlFlow, Deref, DerefMut, Index, Range, RangeInclusive};
use std::rc::Rc;
use std::sync::Arc;

mod geometry {
    pub mod shapes {
        use super::units::Metres;
        pub(crate) trait Area {
            const SIDES: u32;
            type Unit: From<f64> + Copy;
            fn area(&self) -> Self::Unit;
            fn describe(&self) -> String
            where
                Self::Unit: Into<f64>,
            {
                format!("{} sides, {:.1}", Self::SIDES, self.area().into())
            }
        }
        #[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
        #[non_exhaustive]
        pub struct Square {
            pub(in crate::geometry) side: f64,
        }
        impl Square {
            #[must_use]
            pub const fn new(side: f64) -> Self {
                Self { side }
            }
        }
        impl Area for Square {
            const SIDES: u32 = 4;
            type Unit = Metres;
            fn area(&self) -> Metres {
                (self.side * self.side).into()
            }
        }
    }
    pub mod units {
        #[derive(Debug, Clone, Copy)]
        pub struct Metres(f64);
        impl From<f64> for Metres {
            fn from(v: f64) -> Self {
                Metres(v)
            }
        }
        impl From<Metres> for f64 {
            fn from(m: Metres) -> f64 {
                m.0
            }
        }
    }
    pub(crate) use self::shapes::Area;
    pub use self::shapes::Square;
    pub fn grow(s: &mut Square) {
        s.side += 1.0;
    }
}
use geometry::{Area as _, Square, grow as enlarge};

const fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { gcd(b, a % b) }
}
const TABLE: [u32; 5] = {
    let mut t = [0; 5];
    let mut i = 0;
    while i < t.len() {
        t[i] = gcd(i as u32 * 6, 9);
        i += 1;
    }
    t
};
static GREETING: &str = concat!("hi", '-', 5, true);
static mut _UNUSED: u8 = 0;
thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static NAMES: RefCell<Vec<String>> = RefCell::new(Vec::new());
}

trait Animal {
    fn name(&self) -> String;
    fn noise(&self) -> String {
        format!("{} makes a noise", self.name())
    }
}
trait Pet: Animal + Debug {
    fn owner(&self) -> &str;
}
#[derive(Debug)]
struct Dog<'o> {
    owner: &'o str,
}
impl Animal for Dog<'_> {
    fn name(&self) -> String {
        "Dog".into()
    }
}
impl Pet for Dog<'_> {
    fn owner(&self) -> &str {
        self.owner
    }
}
fn upcast<'a>(p: Box<dyn Pet + 'a>) -> Box<dyn Animal + 'a> {
    p
}
trait Pilot {
    fn fly(&self) -> &'static str;
    fn id() -> u8 {
        1
    }
}
trait Wizard {
    fn fly(&self) -> &'static str;
    fn id() -> u8 {
        2
    }
}
struct Human;
impl Pilot for Human {
    fn fly(&self) -> &'static str {
        "captain"
    }
}
impl Wizard for Human {
    fn fly(&self) -> &'static str {
        "up!"
    }
    fn id() -> u8 {
        <Self as Pilot>::id() + 10
    }
}
impl Human {
    fn fly(&self) -> &'static str {
        "*waves*"
    }
}
struct Wrapper<T>(Vec<T>);
impl<T> Deref for Wrapper<T> {
    type Target = Vec<T>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}
impl<T> DerefMut for Wrapper<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        &mut self.0
    }
}
impl<T: Display> Display for Wrapper<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}]", self.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
    }
}
trait Lend {
    type Item<'a>
    where
        Self: 'a;
    fn lend<'a>(&'a mut self) -> Option<Self::Item<'a>>;
}
struct WindowsMut<'t> {
    data: &'t mut [i32],
    at: usize,
}
impl<'t> Lend for WindowsMut<'t> {
    type Item<'a>
        = &'a mut [i32]
    where
        Self: 'a;
    fn lend<'a>(&'a mut self) -> Option<Self::Item<'a>> {
        let r = self.data.get_mut(self.at..self.at + 2)?;
        self.at += 1;
        Some(r)
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
enum Level {
    Low = 1,
    Mid = 5,
    High,
}
impl TryFrom<u8> for Level {
    type Error = u8;
    fn try_from(v: u8) -> Result<Self, u8> {
        Ok(match v {
            1 => Self::Low,
            5 => Self::Mid,
            6 => Self::High,
            n => return Err(n),
        })
    }
}
#[derive(Debug, Clone, Default)]
struct Config {
    r#type: String,
    size: usize,
    tags: Vec<&'static str>,
    nested: Option<Box<Config>>,
}
struct Noisy(&'static str);
impl Drop for Noisy {
    fn drop(&mut self) {
        print!("~{} ", self.0);
    }
}
fn classify(v: &[i32]) -> String {
    match v {
        [] => "empty".into(),
        [x] if *x < 0 => format!("negative {x}"),
        [x] => format!("one {x}"),
        [first @ (1 | 2), .., last] => format!("{first}..{last}"),
        [_, mid @ .., _] if mid.len() > 1 => format!("mid {mid:?}"),
        [a, b, ..] => format!("{a},{b},.."),
    }
}
fn number(n: i64) -> &'static str {
    match n {
        i64::MIN..=-1 => "neg",
        0 => "zero",
        1..10 => "digit",
        10 | 20 | 30..=39 => "special",
        _ => "big",
    }
}
fn find(grid: &[[u8; 3]], want: u8) -> ControlFlow<(usize, usize)> {
    for (y, row) in grid.iter().enumerate() {
        for (x, &c) in row.iter().enumerate() {
            if c == want {
                return ControlFlow::Break((y, x));
            }
        }
    }
    ControlFlow::Continue(())
}
fn print_all<T>(items: &[T]) -> String
where
    for<'a> &'a T: Into<String>,
{
    items.iter().map(|t| t.into()).collect::<Vec<String>>().concat()
}
impl From<&Level> for String {
    fn from(l: &Level) -> String {
        format!("{l:?};")
    }
}

fn main() {
    let mut sq = Square::new(2.5);
    enlarge(&mut sq);
    println!("{} {} {:?}", sq.describe(), <Square as geometry::Area>::SIDES, Square::default() < sq);
    println!("{TABLE:?} {GREETING} {}", const { gcd(48, 36) });
    DEPTH.set(DEPTH.get() + 3);
    NAMES.with_borrow_mut(|n| n.push("x".into()));
    println!("{} {}", DEPTH.take(), NAMES.with(|n| n.borrow().len()));
    let owner = String::from("Ann");
    let pet: Box<dyn Pet> = Box::new(Dog { owner: &owner });
    println!("{} {:?}", pet.owner(), pet);
    println!("{}", upcast(pet).noise());
    let h = Human;
    println!(
        "{} {} {} {} {}",
        h.fly(),
        Pilot::fly(&h),
        <Human as Wizard>::fly(&h),
        <Human as Pilot>::id(),
        <Human as Wizard>::id()
    );
    let mut w = Wrapper(vec![1, 2]);
    w.push(3);
    w.iter_mut().for_each(|x| *x *= 2);
    println!("{w} {} {:?}", w.len(), w.first());
    let mut data = [1, 2, 3, 4];
    let mut lender = WindowsMut { data: &mut data, at: 0 };
    while let Some(win) = lender.lend() {
        win[1] += win[0];
    }
    println!("{data:?}");
    println!(
        "{:?} {:?} {} {:?}",
        Level::try_from(5),
        Level::try_from(7),
        Level::High as u8,
        Level::Low.max(Level::Mid)
    );
    println!("{}", print_all(&[Level::Low, Level::High]));
    let base = Config { r#type: "base".to_string(), tags: vec!["a"], ..Default::default() };
    let derived = Config { size: 9, nested: Some(Box::new(base.clone())), ..base };
    let Config { r#type: ref kind, size, nested: Some(ref inner), .. } = derived else { panic!("no inner") };
    println!("{kind} {size} {:?} {:#?}", inner.tags, derived);
    for v in [&[][..], &[-1], &[4], &[1, 9, 9], &[7, 1, 2, 8], &[5, 6]] {
        print!("{} | ", classify(v));
    }
    println!("{:?}", [-5, 0, 7, 35, 11].map(number));
    println!("{:?} {:?}", find(&[[1, 2, 3], [4, 5, 6]], 5), find(&[[0; 3]], 9).is_continue());
    {
        let _a = Noisy("a");
        let b = Noisy("b");
        let _ = Noisy("ignored");
        let _c = Some(Noisy("c")).filter(|n| n.0 != "c");
        drop(b);
        let t = (Noisy("t1"), Noisy("t2"));
        let (x, _) = t;
        std::mem::forget(Noisy("forgotten"));
        print!("end ");
    }
    println!();
    let (mut a, mut b) = (1, 2);
    (a, b) = (b, a + b);
    [a, _] = [a * 10, 0];
    (_, b) = ("skip", b - 1);
    println!("{a} {b}");
    let found = 'outer: loop {
        for i in 1.. {
            for j in 1..i {
                if i * j > 50 {
                    break 'outer Some((i, j));
                }
                if (i + j) % 7 == 0 && i < 9 {
                    break;
                }
                if j > 30 {
                    break 'outer None;
                }
            }
        }
    };
    let label = 'b: {
        if found.is_none() {
            break 'b "none";
        }
        "some"
    };
    println!("{found:?} {label}");
    let opt: Option<Option<i32>> = Some(Some(4));
    if let Some(Some(n @ 1..=5)) = opt
        && n % 2 == 0
        && let Ok(m) = "12".parse::<i32>()
    {
        println!("chain {}", n + m);
    }
    let x = 5u8;
    println!("{} {} {} {}", -1i32 as u8, 300i32 as u8 as char, 3.99f32 as i8, f64::NAN as u32);
    println!("{} {:?} {:?} {}", x.pow(3), x.checked_pow(4), x.overflowing_sub(6), x.leading_zeros());
    println!("{} {} {}", 0xFFu32, 0b1010_0101, 1_000.5e-1);
    println!("{:?} {:?} {:?} {}", b"by\x41", br"raw\n", r#"a"b"#, '\u{e9}');
    let rc: Rc<str> = Rc::from("shared");
    let arc: Arc<[i32]> = Arc::from(vec![1, 2]);
    println!("{rc} {arc:?} {}", Rc::ptr_eq(&rc, &rc.clone()));
    let once = OnceCell::new();
    println!("{}", once.get_or_init(|| 5));
    println!("{:?}", once.set(6));
    println!("{:?}", once.into_inner());
    let lazy = LazyCell::new(|| {
        print!("(init) ");
        42
    });
    println!("{} {}", *lazy, *lazy + 1);
    let fact = |n: u64| -> u64 {
        fn go(n: u64) -> u64 {
            if n < 2 { 1 } else { n * go(n - 1) }
        }
        go(n)
    };
    println!("{}", fact(10));
    println!("{} {}", module_path!().is_empty(), line!());
    assert!(x > 1, "x was {x}");
    debug_assert_ne!(x, 0);
    let r: Result<u8, Box<dyn std::error::Error>> = (|| {
        let n: u8 = "300".parse()?;
        Ok(n)
    })();
    println!("{}", r.unwrap_err());
}
