use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

type Graph = BTreeMap<&'static str, Vec<(&'static str, u32)>>;

fn shortest(graph: &Graph, from: &'static str) -> BTreeMap<&'static str, u32> {
    let mut distances = BTreeMap::new();
    let mut heap = BinaryHeap::new();
    heap.push(Reverse((0, from)));
    while let Some(Reverse((distance, node))) = heap.pop() {
        if distances.contains_key(node) {
            continue;
        }
        distances.insert(node, distance);
        for (next, cost) in graph.get(node).into_iter().flatten() {
            heap.push(Reverse((distance + cost, *next)));
        }
    }
    distances
}

fn main() {
    let mut graph = Graph::new();
    for (a, b, cost) in [
        ("A", "B", 4),
        ("A", "C", 1),
        ("C", "B", 2),
        ("B", "D", 5),
        ("C", "D", 8),
    ] {
        graph.entry(a).or_default().push((b, cost));
        graph.entry(b).or_default().push((a, cost));
    }
    println!("{:?}", shortest(&graph, "A"));
    println!("{:?}", shortest(&graph, "D").get("A"));
}
