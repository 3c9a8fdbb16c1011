// Advent-like: parse a grid, breadth first search, priority queue with Reverse.
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, VecDeque};
use std::fmt;
use std::ops::{Add, AddAssign, Index, IndexMut, Mul, Neg, Sub};
use std::str::FromStr;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
struct Pos {
    x: i32,
    y: i32,
}

impl Pos {
    const DIRS: [Pos; 4] = [Pos { x: 0, y: -1 }, Pos { x: 1, y: 0 }, Pos { x: 0, y: 1 }, Pos { x: -1, y: 0 }];
    fn neighbours(self) -> impl Iterator<Item = Pos> {
        Self::DIRS.into_iter().map(move |d| self + d)
    }
}

impl Add for Pos {
    type Output = Pos;
    fn add(self, o: Pos) -> Pos {
        Pos { x: self.x + o.x, y: self.y + o.y }
    }
}
impl Sub for Pos {
    type Output = Pos;
    fn sub(self, o: Pos) -> Pos {
        self + -o
    }
}
impl Neg for Pos {
    type Output = Self;
    fn neg(self) -> Self {
        Self { x: -self.x, y: -self.y }
    }
}
impl Mul<Pos> for i32 {
    type Output = Pos;
    fn mul(self, rhs: Pos) -> Pos {
        Pos { x: self * rhs.x, y: self * rhs.y }
    }
}
impl AddAssign<(i32, i32)> for Pos {
    fn add_assign(&mut self, (x, y): (i32, i32)) {
        self.x += x;
        self.y += y;
    }
}

struct Grid<T> {
    cells: Vec<T>,
    width: usize,
}

impl<T> Grid<T> {
    fn height(&self) -> usize {
        self.cells.len() / self.width
    }
    fn get(&self, p: Pos) -> Option<&T> {
        let x = usize::try_from(p.x).ok().filter(|&x| x < self.width)?;
        let y = usize::try_from(p.y).ok()?;
        self.cells.get(y * self.width + x)
    }
    fn positions(&self) -> impl Iterator<Item = (Pos, &T)> + '_ {
        self.cells.iter().enumerate().map(|(i, t)| (Pos { x: (i % self.width) as i32, y: (i / self.width) as i32 }, t))
    }
    fn rows(&self) -> std::slice::Chunks<'_, T> {
        self.cells.chunks(self.width)
    }
}

impl<T> Index<Pos> for Grid<T> {
    type Output = T;
    fn index(&self, p: Pos) -> &T {
        self.get(p).unwrap_or_else(|| panic!("{p:?} is out of the grid"))
    }
}
impl<T> IndexMut<Pos> for Grid<T> {
    fn index_mut(&mut self, p: Pos) -> &mut T {
        let at = p.y as usize * self.width + p.x as usize;
        &mut self.cells[at]
    }
}

#[derive(Debug, PartialEq)]
enum GridError {
    Empty,
    Ragged { line: usize, expected: usize, found: usize },
    Unknown(char),
}
impl fmt::Display for GridError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            GridError::Empty => f.write_str("empty"),
            GridError::Ragged { line, expected, found } => write!(f, "line {line}: {found} cells, not {expected}"),
            GridError::Unknown(c) => write!(f, "unknown {c:?}"),
        }
    }
}
impl std::error::Error for GridError {}

impl FromStr for Grid<u8> {
    type Err = GridError;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let mut lines = s.lines().map(str::trim).filter(|l| !l.is_empty()).enumerate().peekable();
        let width = lines.peek().map(|(_, l)| l.len()).ok_or(GridError::Empty)?;
        let mut cells = Vec::with_capacity(width * width);
        for (i, l) in lines {
            if l.len() != width {
                return Err(GridError::Ragged { line: i + 1, expected: width, found: l.len() });
            }
            cells.extend(
                l.chars()
                    .map(|c| c.to_digit(10).map(|d| d as u8).ok_or(GridError::Unknown(c)))
                    .collect::<Result<Vec<_>, _>>()?,
            );
        }
        Ok(Grid { cells, width })
    }
}

fn dijkstra(grid: &Grid<u8>) -> Option<(u32, Vec<Pos>)> {
    let goal = Pos { x: grid.width as i32 - 1, y: grid.height() as i32 - 1 };
    let mut heap = BinaryHeap::from([Reverse((0u32, Pos::default()))]);
    let mut dist: HashMap<Pos, u32> = HashMap::new();
    let mut prev: BTreeMap<Pos, Pos> = BTreeMap::new();
    dist.insert(Pos::default(), 0);
    while let Some(Reverse((d, p))) = heap.pop() {
        if p == goal {
            let mut path: Vec<_> = std::iter::successors(Some(p), |p| prev.get(p).copied()).collect();
            path.reverse();
            return Some((d, path));
        }
        if dist.get(&p).is_some_and(|&best| best < d) {
            continue;
        }
        for n in p.neighbours() {
            let Some(&cost) = grid.get(n) else { continue };
            let next = d + u32::from(cost);
            if dist.get(&n).is_none_or(|&old| next < old) {
                dist.insert(n, next);
                prev.insert(n, p);
                heap.push(Reverse((next, n)));
            }
        }
    }
    None
}

fn basins(grid: &Grid<u8>) -> Vec<usize> {
    let mut seen = HashSet::new();
    let mut sizes = vec![];
    for (p, &v) in grid.positions() {
        if v == 9 || !seen.insert(p) {
            continue;
        }
        let mut queue = VecDeque::from(vec![p]);
        let mut size = 0;
        while let Some(q) = queue.pop_front() {
            size += 1;
            queue.extend(q.neighbours().filter(|&n| matches!(grid.get(n), Some(0..=8)) && seen.insert(n)));
        }
        sizes.push(size);
    }
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    sizes
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let text = "
        1163751742
        1381373672
        2136511328
        3694931569
        7463417111
        1319128137
    ";
    let mut grid: Grid<u8> = text.parse()?;
    let (cost, path) = dijkstra(&grid).ok_or("no path")?;
    println!("{cost} in {} steps", path.len() - 1);
    println!("{:?}", path.iter().map(|p| (p.x, p.y)).collect::<Vec<_>>());
    println!("{:?}", basins(&grid));
    grid[Pos { x: 1, y: 0 }] = 9;
    grid[Pos { x: 0, y: 1 }] += 7;
    for row in grid.rows().take(2) {
        println!("{}", row.iter().map(u8::to_string).collect::<Vec<_>>().join(" "));
    }
    let distinct: BTreeSet<_> = grid.cells.iter().copied().collect();
    println!("{distinct:?} {:?}", distinct.range(3..=5).rev().collect::<Vec<_>>());
    for bad in ["", "12\n345", "1x\n22"] {
        match bad.parse::<Grid<u8>>() {
            Ok(_) => println!("fine"),
            Err(e) => println!("{e} / {e:?}"),
        }
    }
    let mut p = 3 * Pos { x: 1, y: 2 } - Pos { x: 5, y: 5 };
    p += (10, -10);
    println!("{p:?} {:#?}", -p);
    Ok(())
}
