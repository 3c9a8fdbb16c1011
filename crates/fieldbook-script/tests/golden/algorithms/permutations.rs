fn permutations<T: Clone>(items: &[T]) -> Vec<Vec<T>> {
    if items.is_empty() {
        return vec![vec![]];
    }
    let mut all = Vec::new();
    for index in 0..items.len() {
        let mut rest = items.to_vec();
        let chosen = rest.remove(index);
        for mut tail in permutations(&rest) {
            tail.insert(0, chosen.clone());
            all.push(tail);
        }
    }
    all
}

fn subsets(items: &[char]) -> Vec<String> {
    (0..1 << items.len())
        .map(|mask: u32| {
            items
                .iter()
                .enumerate()
                .filter(|(i, _)| mask >> i & 1 == 1)
                .map(|(_, c)| *c)
                .collect()
        })
        .collect()
}

fn main() {
    for order in permutations(&["a", "b", "c"]) {
        println!("{}", order.concat());
    }
    println!("{}", permutations(&[1, 2, 3, 4, 5]).len());
    println!("{:?}", subsets(&['x', 'y', 'z']));
}
