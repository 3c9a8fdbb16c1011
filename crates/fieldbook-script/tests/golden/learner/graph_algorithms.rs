//! A graph over any nodes: searches, shortest paths, components, spanning trees, orders, flood fill.

use std::collections::*;
use std::fmt::Debug;
#[derive(Debug, Clone, Default)]
struct Graph<N> {
    nodes: Vec<N>,
    edges: Vec<Vec<(usize, u32)>>,
    index: HashMap<N, usize>,
}
impl<N: Clone + Eq + std::hash::Hash + Ord + Debug> Graph<N> {
    fn node(&mut self, n: &N) -> usize {
        if let Some(&i) = self.index.get(n) {
            return i;
        }
        let i = self.nodes.len();
        self.nodes.push(n.clone());
        self.edges.push(vec![]);
        self.index.insert(n.clone(), i);
        i
    }
    fn edge(&mut self, a: N, b: N, w: u32) -> &mut Self {
        let (a, b) = (self.node(&a), self.node(&b));
        self.edges[a].push((b, w));
        self.edges[b].push((a, w));
        self
    }
    fn bfs(&self, from: &N) -> Option<Vec<(N, usize)>> {
        let &s = self.index.get(from)?;
        let mut dist = vec![None; self.nodes.len()];
        dist[s] = Some(0usize);
        let mut q = VecDeque::from([s]);
        while let Some(u) = q.pop_front() {
            for &(v, _) in &self.edges[u] {
                if dist[v].is_none() {
                    dist[v] = dist[u].map(|d| d + 1);
                    q.push_back(v);
                }
            }
        }
        let mut out: Vec<_> =
            dist.iter().enumerate().filter_map(|(i, d)| d.map(|d| (self.nodes[i].clone(), d))).collect();
        out.sort_by(|a, b| a.1.cmp(&b.1).then_with(|| a.0.cmp(&b.0)));
        Some(out)
    }
    fn dijkstra(&self, from: &N, to: &N) -> Option<(u32, Vec<N>)> {
        let (s, t) = (*self.index.get(from)?, *self.index.get(to)?);
        let mut best: Vec<Option<(u32, usize)>> = vec![None; self.nodes.len()];
        let mut heap = BinaryHeap::from([(std::cmp::Reverse(0u32), s, s)]);
        while let Some((std::cmp::Reverse(d), u, prev)) = heap.pop() {
            if best[u].is_some() {
                continue;
            }
            best[u] = Some((d, prev));
            if u == t {
                break;
            }
            heap.extend(
                self.edges[u]
                    .iter()
                    .filter(|(v, _)| best[*v].is_none())
                    .map(|&(v, w)| (std::cmp::Reverse(d + w), v, u)),
            );
        }
        let (cost, _) = best[t]?;
        let mut path: Vec<N> = std::iter::successors(Some(t), |&u| best[u].map(|(_, p)| p).filter(|&p| p != u))
            .map(|i| self.nodes[i].clone())
            .collect();
        path.reverse();
        Some((cost, path))
    }
    fn components(&self) -> Vec<BTreeSet<N>> {
        let mut seen = vec![false; self.nodes.len()];
        let mut out = vec![];
        for i in 0..self.nodes.len() {
            if std::mem::replace(&mut seen[i], true) {
                continue;
            }
            let mut comp = BTreeSet::new();
            let mut stack = vec![i];
            while let Some(u) = stack.pop() {
                comp.insert(self.nodes[u].clone());
                for (v, _) in self.edges[u].iter() {
                    if !seen[*v] {
                        seen[*v] = true;
                        stack.push(*v)
                    }
                }
            }
            out.push(comp);
        }
        out.sort_by_key(|c| std::cmp::Reverse(c.len()));
        out
    }
    fn mst(&self) -> (u32, Vec<(N, N)>) {
        let mut es: Vec<(u32, usize, usize)> = self
            .edges
            .iter()
            .enumerate()
            .flat_map(|(a, list)| list.iter().filter(move |(b, _)| a < *b).map(move |&(b, w)| (w, a, b)))
            .collect();
        es.sort_unstable();
        let mut parent: Vec<usize> = (0..self.nodes.len()).collect();
        fn find(p: &mut [usize], mut x: usize) -> usize {
            while p[x] != x {
                p[x] = p[p[x]];
                x = p[x];
            }
            x
        }
        let mut total = 0;
        let mut used = Vec::new();
        for (w, a, b) in es {
            let (ra, rb) = (find(&mut parent, a), find(&mut parent, b));
            if ra != rb {
                parent[ra] = rb;
                total += w;
                used.push((self.nodes[a].clone(), self.nodes[b].clone()));
            }
        }
        (total, used)
    }
}
fn topo<'a>(deps: &[(&'a str, &[&'a str])]) -> Result<Vec<&'a str>, String> {
    let mut indeg: BTreeMap<&str, usize> = BTreeMap::new();
    let mut out: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (n, ds) in deps {
        indeg.entry(n).or_insert(0);
        for d in *ds {
            indeg.entry(d).or_insert(0);
            *indeg.get_mut(n).unwrap() += 1;
            out.entry(d).or_default().push(n);
        }
    }
    let mut ready: BTreeSet<&str> = indeg.iter().filter(|(_, c)| **c == 0).map(|(n, _)| *n).collect();
    let mut order = vec![];
    while let Some(n) = ready.pop_first() {
        order.push(n);
        for m in out.remove(n).unwrap_or_default() {
            let c = indeg.get_mut(m).ok_or("missing")?;
            *c -= 1;
            if *c == 0 {
                ready.insert(m);
            }
        }
    }
    if order.len() < indeg.len() {
        let stuck: Vec<_> = indeg.into_iter().filter_map(|(n, c)| (c > 0).then_some(n)).collect();
        Err(format!("cycle among {}", stuck.join(", ")))
    } else {
        Ok(order)
    }
}
fn flood(grid: &mut [Vec<char>], r: usize, c: usize, to: char) -> usize {
    let from = grid[r][c];
    if from == to {
        return 0;
    }
    let (h, w) = (grid.len() as i32, grid[0].len() as i32);
    let mut st = vec![(r as i32, c as i32)];
    let mut n = 0;
    while let Some((r, c)) = st.pop() {
        if !(0..h).contains(&r) || !(0..w).contains(&c) {
            continue;
        }
        let cell = &mut grid[r as usize][c as usize];
        if *cell != from {
            continue;
        }
        *cell = to;
        n += 1;
        for (dr, dc) in [(0, 1), (1, 0), (0, -1), (-1, 0)] {
            st.push((r + dr, c + dc));
        }
    }
    n
}
fn main() {
    let mut g = Graph::default();
    g.edge("a", "b", 4).edge("a", "c", 1).edge("c", "b", 2).edge("b", "d", 5).edge("c", "d", 8);
    g.edge("x", "y", 1);
    g.node(&"lonely");
    println!("{:?}\n{:?}\n{:?} {:?}", g.bfs(&"a"), g.dijkstra(&"a", &"d"), g.dijkstra(&"a", &"x"), g.bfs(&"none"));
    println!("{:?}\n{:?}", g.components(), g.mst());
    println!(
        "{:?}\n{:?}",
        topo(&[("app", &["lib", "log"]), ("lib", &["core"]), ("log", &["core"]), ("test", &["app"])]),
        topo(&[("a", &["b"]), ("b", &["a"]), ("c", &[])])
    );
    let mut grid: Vec<Vec<char>> = ["..#.", ".##.", "#..."].iter().map(|l| l.chars().collect()).collect();
    println!("{} {}", flood(&mut grid, 0, 0, 'o'), flood(&mut grid, 2, 3, '~'));
    for row in &grid {
        println!("{}", row.iter().collect::<String>());
    }
    println!("{}", grid.concat().iter().filter(|c| **c == '~').count());
}
