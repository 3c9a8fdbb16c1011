use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

fn group_by<K: Ord, T, F: Fn(&T) -> K>(items: Vec<T>, key: F) -> BTreeMap<K, Vec<T>> {
    let mut groups: BTreeMap<K, Vec<T>> = BTreeMap::new();
    for item in items {
        groups.entry(key(&item)).or_default().push(item);
    }
    groups
}

fn shortest_path(edges: &[(&'static str, &'static str)], from: &'static str, to: &str) -> Option<Vec<&'static str>> {
    let mut neighbours: HashMap<&str, Vec<&'static str>> = HashMap::new();
    for &(a, b) in edges {
        neighbours.entry(a).or_default().push(b);
        neighbours.entry(b).or_default().push(a);
    }
    let mut came_from: HashMap<&'static str, &'static str> = HashMap::new();
    let mut seen = HashSet::from([from]);
    let mut queue = VecDeque::from(vec![from]);
    while let Some(at) = queue.pop_front() {
        if at == to {
            let mut path = vec![at];
            let mut at = at;
            while let Some(&before) = came_from.get(at) {
                path.push(before);
                at = before;
            }
            path.reverse();
            return Some(path);
        }
        for &next in neighbours.get(at).map(Vec::as_slice).unwrap_or_default() {
            if seen.insert(next) {
                came_from.insert(next, at);
                queue.push_back(next);
            }
        }
    }
    None
}

fn main() {
    let words = vec!["apple", "bob", "cat", "axe", "bee", "c"];
    let groups = group_by(words, |word| word.len());
    for (length, words) in groups.iter().rev() {
        println!("{length}: {words:?}");
    }
    let mut counts = BTreeMap::new();
    for c in "hello world".chars().filter(|c| c.is_alphabetic()) {
        *counts.entry(c).or_insert(0u32) += 1;
    }
    let mut by_count: Vec<_> = counts.iter().collect();
    by_count.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    println!("{:?}", &by_count[..3]);
    counts.retain(|_, n| *n == 1);
    println!("{}", counts.keys().collect::<String>());
    if let Some(n) = counts.get_mut(&'h') {
        *n += 10;
    }
    println!("{:?}", counts.remove(&'z'));
    println!("{:?}", counts.first_key_value());
    let edges = [("a", "b"), ("b", "c"), ("c", "d"), ("a", "e"), ("e", "d")];
    println!("{:?} {:?}", shortest_path(&edges, "a", "d"), shortest_path(&edges, "a", "x"));
    let (a, b): (BTreeSet<i32>, BTreeSet<i32>) = ((1..6).collect(), (4..9).collect());
    println!("{:?} {:?}", a.intersection(&b).collect::<Vec<_>>(), &a - &b);
}
