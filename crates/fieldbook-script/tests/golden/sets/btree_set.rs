use std::collections::BTreeSet;

fn main() {
    let mut tags: BTreeSet<String> = BTreeSet::new();
    for tag in ["rust", "orm", "sql", "orm"] {
        tags.insert(tag.to_string());
    }
    println!("{tags:?} {}", tags.len());
    println!("{:?} {:?}", tags.first(), tags.last());
    let others = BTreeSet::from(["sql".to_string(), "web".to_string()]);
    println!("{:?}", tags.union(&others).collect::<Vec<_>>());
    println!("{:?}", &tags & &others);
    println!("{:?}", &tags | &others);
    println!("{:?}", &tags - &others);
    println!(
        "{:?}",
        tags.symmetric_difference(&others).collect::<Vec<_>>()
    );
    println!("{:?}", tags.range("p".to_string()..).next());
    println!("{:?}", tags.pop_first());
    println!(
        "{:?}",
        tags.iter().map(|t| t.len()).collect::<BTreeSet<_>>()
    );
    println!("{}", tags.is_superset(&BTreeSet::from(["sql".to_string()])));
}
