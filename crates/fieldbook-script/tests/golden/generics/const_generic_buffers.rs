//! Const parameters of other types than sizes, defaults, constants computed from them, `const` blocks.

#[derive(Debug)]
struct Ring<T, const N: usize> {
    items: [Option<T>; N],
    start: usize,
    len: usize,
}

impl<T: Copy + std::fmt::Debug, const N: usize> Ring<T, N> {
    const CAPACITY: usize = N;

    fn new() -> Self {
        Ring { items: [None; N], start: 0, len: 0 }
    }

    fn push(&mut self, item: T) -> Option<T> {
        let at = (self.start + self.len) % N;
        let old = self.items[at].replace(item);
        if self.len == N {
            self.start = (self.start + 1) % N;
        } else {
            self.len += 1;
        }
        old
    }

    fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        let item = self.items[self.start].take();
        self.start = (self.start + 1) % N;
        self.len -= 1;
        item
    }

    fn iter(&self) -> impl Iterator<Item = T> + '_ {
        (0..self.len).filter_map(move |n| self.items[(self.start + n) % N])
    }
}

struct Check<const STRICT: bool>;

impl<const STRICT: bool> Check<STRICT> {
    fn name(&self, text: &str) -> Result<String, String> {
        match text.trim() {
            "" => Err("empty".to_string()),
            trimmed if STRICT && trimmed != text => Err(format!("{text:?} has blanks around it")),
            trimmed => Ok(trimmed.to_string()),
        }
    }
}

struct Separated<const C: char>(Vec<i32>);

impl<const C: char> std::fmt::Display for Separated<C> {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        for (index, item) in self.0.iter().enumerate() {
            if index > 0 {
                write!(f, "{C}")?;
            }
            write!(f, "{item}")?;
        }
        Ok(())
    }
}

struct Grid<const W: usize = 3, const H: usize = 2>;

impl<const W: usize, const H: usize> Grid<W, H> {
    const AREA: usize = W * H;
    fn name() -> String {
        format!("{W}x{H}={}", Self::AREA)
    }
}

trait Shape {
    const SIDES: u32;
    fn corners() -> u32 {
        Self::SIDES
    }
}

struct Polygon<const N: u32>;

impl<const N: u32> Shape for Polygon<N> {
    const SIDES: u32 = N;
}

fn offset<const BY: i32>(n: i32) -> i32 {
    n + BY
}

fn first_n<const N: usize>(text: &str) -> [char; N] {
    let mut out = ['.'; N];
    for (slot, c) in out.iter_mut().zip(text.chars()) {
        *slot = c;
    }
    out
}

fn chunked<const N: usize>(items: &[i32]) -> Vec<[i32; N]> {
    items.chunks_exact(N).map(|chunk| chunk.try_into().unwrap()).collect()
}

const fn square(n: usize) -> usize {
    n * n
}

fn main() {
    let mut ring = Ring::<u32, 3>::new();
    println!("{:?}", (1..=5).map(|n| ring.push(n)).collect::<Vec<_>>());
    println!("{:?} {:?} {}", ring.pop(), ring.iter().collect::<Vec<_>>(), Ring::<u8, 9>::CAPACITY);
    println!("{:?} {:?}", Check::<true>.name(" ann"), Check::<false>.name(" ann"));
    println!("{} {}", Separated::<'-'>(vec![1, 2, 3]), Separated::<';'>(vec![4]));
    println!("{} {}", Grid::<5, 4>::name(), <Grid>::name());
    println!("{} {}", Polygon::<3>::corners(), Polygon::<{ 2 + 4 }>::SIDES);
    println!("{} {}", offset::<-3>(10), offset::<{ i32::MAX - 1 }>(1));
    println!("{:?} {:?}", first_n::<4>("ab"), first_n::<2>("xyz"));
    println!("{:?}", chunked::<2>(&[1, 2, 3, 4, 5]));
    let table = [0u8; square(3)];
    println!("{} {}", table.len(), const { square(5) + 1 });
    let empty = [const { Vec::<i32>::new() }; 2];
    println!("{empty:?}");
}
