use std::collections::{BTreeMap, BTreeSet, VecDeque};

fn distances(edges: &[(u32, u32)], start: u32) -> BTreeMap<u32, u32> {
    let mut neighbours: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for &(a, b) in edges {
        neighbours.entry(a).or_default().insert(b);
        neighbours.entry(b).or_default().insert(a);
    }
    let mut found = BTreeMap::from([(start, 0)]);
    let mut queue = VecDeque::from([start]);
    while let Some(node) = queue.pop_front() {
        let distance = found[&node];
        for &next in &neighbours[&node] {
            if !found.contains_key(&next) {
                found.insert(next, distance + 1);
                queue.push_back(next);
            }
        }
    }
    found
}

fn main() {
    let edges = [(1, 2), (2, 3), (3, 4), (1, 5), (5, 4), (6, 7)];
    println!("{:?}", distances(&edges, 1));
    println!("{:?}", distances(&edges, 6));
}
