struct UnionFind {
    parents: Vec<usize>,
    sizes: Vec<usize>,
}

impl UnionFind {
    fn new(count: usize) -> Self {
        UnionFind {
            parents: (0..count).collect(),
            sizes: vec![1; count],
        }
    }

    fn find(&mut self, item: usize) -> usize {
        if self.parents[item] != item {
            let root = self.find(self.parents[item]);
            self.parents[item] = root;
        }
        self.parents[item]
    }

    fn union(&mut self, a: usize, b: usize) -> bool {
        let (mut a, mut b) = (self.find(a), self.find(b));
        if a == b {
            return false;
        }
        if self.sizes[a] < self.sizes[b] {
            std::mem::swap(&mut a, &mut b);
        }
        self.parents[b] = a;
        self.sizes[a] += self.sizes[b];
        true
    }
}

fn main() {
    let mut sets = UnionFind::new(8);
    let edges = [
        (0, 1, 4),
        (1, 2, 8),
        (0, 2, 11),
        (3, 4, 1),
        (2, 3, 7),
        (1, 3, 2),
        (5, 6, 3),
    ];
    let mut sorted = edges;
    sorted.sort_by_key(|edge| edge.2);
    let tree: Vec<_> = sorted
        .into_iter()
        .filter(|&(a, b, _)| sets.union(a, b))
        .collect();
    println!("{tree:?} {}", tree.iter().map(|edge| edge.2).sum::<i32>());
    println!(
        "{} {}",
        sets.find(0) == sets.find(4),
        sets.find(5) == sets.find(7)
    );
    let mut groups: Vec<usize> = (0..8).map(|i| sets.find(i)).collect();
    groups.sort();
    groups.dedup();
    println!("{}", groups.len());
}
