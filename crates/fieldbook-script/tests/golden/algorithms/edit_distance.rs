fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut previous: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut current = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let replace = previous[j] + usize::from(x != *y);
            let smallest = replace.min(previous[j + 1] + 1).min(current[j] + 1);
            current.push(smallest);
        }
        previous = current;
    }
    previous[b.len()]
}

fn suggest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .copied()
        .filter(|k| distance(word, k) <= 2)
        .min_by_key(|k| distance(word, k))
}

fn main() {
    println!(
        "{} {} {}",
        distance("kitten", "sitting"),
        distance("", "abc"),
        distance("same", "same")
    );
    println!(
        "{:?} {:?}",
        suggest("nmae", &["age", "name", "team"]),
        suggest("zzz", &["age"])
    );
}
