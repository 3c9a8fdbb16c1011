use std::collections::{BTreeSet, HashSet};

fn main() {
    println!("{:?}", [1, 5, 2].iter_mut().max());
    let mut names = vec!["b".to_string(), "c".to_string(), "a".to_string()];
    if let Some(first) = names.iter_mut().min() {
        first.push('!');
    }
    println!("{names:?}");
    let (mut one, mut two) = (1, 2);
    let (left, right) = (&mut one, &mut two);
    println!("{:?} {}", left.cmp(&right), left == right);
    println!("{} {}", &one == &mut 1, [1, 2].iter_mut().eq([1, 2].iter()));
    let (mut a, mut b) = (3, 3);
    let kept: HashSet<&mut i32> = HashSet::from([&mut a, &mut b]);
    println!("{}", kept.len());
    let mut numbers = [4, 2, 3];
    let sorted: BTreeSet<&mut i32> = numbers.iter_mut().collect();
    println!("{sorted:?}");
}
