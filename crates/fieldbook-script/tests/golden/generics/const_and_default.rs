use std::collections::BTreeMap;
use std::fmt::Debug;

#[derive(Debug, Clone, PartialEq)]
struct Grid<T, const W: usize, const H: usize> {
    cells: [[T; W]; H],
}

impl<T: Copy + Default + Debug, const W: usize, const H: usize> Grid<T, W, H> {
    fn filled(value: T) -> Self {
        Self { cells: [[value; W]; H] }
    }

    fn set(&mut self, x: usize, y: usize, value: T) -> Option<T> {
        let cell = self.cells.get_mut(y)?.get_mut(x)?;
        Some(std::mem::replace(cell, value))
    }

    fn transposed(&self) -> Grid<T, H, W> {
        let mut out = Grid::<T, H, W>::filled(T::default());
        for (y, row) in self.cells.iter().enumerate() {
            for (x, value) in row.iter().enumerate() {
                out.cells[x][y] = *value;
            }
        }
        out
    }
}

trait Store {
    type Key: Ord + Debug;
    type Value;

    fn put(&mut self, key: Self::Key, value: Self::Value) -> Option<Self::Value>;
    fn keys(&self) -> Vec<&Self::Key>;
}

struct Memory<V = String> {
    items: BTreeMap<u32, V>,
}

impl<V> Store for Memory<V> {
    type Key = u32;
    type Value = V;

    fn put(&mut self, key: u32, value: V) -> Option<V> {
        self.items.insert(key, value)
    }

    fn keys(&self) -> Vec<&u32> {
        self.items.keys().collect()
    }
}

fn fill<S>(store: &mut S, items: impl IntoIterator<Item = (S::Key, S::Value)>) -> usize
where
    S: Store,
{
    items.into_iter().filter_map(|(key, value)| store.put(key, value)).count()
}

fn main() {
    let mut grid: Grid<u8, 3, 2> = Grid::filled(1);
    println!("{:?} {:?}", grid.set(2, 1, 9), grid.set(3, 0, 9));
    println!("{:?}", grid.transposed());
    let mut memory: Memory = Memory { items: BTreeMap::new() };
    println!("{}", fill(&mut memory, [(2, "b".to_string()), (1, "a".to_string()), (2, "c".to_string())]));
    println!("{:?} {:?}", memory.keys(), memory.items.get(&2));
}
