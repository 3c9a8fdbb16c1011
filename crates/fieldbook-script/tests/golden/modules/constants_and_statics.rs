const MAX: usize = 3;
const DOUBLE: usize = MAX * 2;
const NAMES: [&str; MAX] = ["a", "b", "c"];
const RATIO: f64 = 1.0 / 4.0;
const FLAGS: u8 = (1 << 3) | 1;
static GREETING: &str = "hello";
static PRIMES: [u32; 4] = [2, 3, 5, 7];
const fn square(n: u32) -> u32 {
    n * n
}
const NINE: u32 = square(3);

struct Limits;

impl Limits {
    const LOW: i32 = -5;
    const HIGH: i32 = Self::LOW + 20;
}

type Grid = [[u8; MAX]; 2];
type Outcome<T> = Result<T, String>;

fn check(n: i32) -> Outcome<i32> {
    if (Limits::LOW..=Limits::HIGH).contains(&n) {
        Ok(n)
    } else {
        Err(format!("{n} is out of range"))
    }
}

fn main() {
    println!("{MAX} {DOUBLE} {} {RATIO} {FLAGS} {NINE}", NAMES[1]);
    println!("{GREETING} {}", PRIMES.iter().sum::<u32>());
    let mut grid: Grid = [[0; MAX]; 2];
    grid[1][2] = 9;
    println!("{grid:?}");
    println!("{:?} {:?}", check(15), check(16));
    const LOCAL: char = 'x';
    println!("{}", LOCAL.to_string().repeat(DOUBLE));
}
