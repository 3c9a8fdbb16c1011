use std::collections::{BTreeMap, BTreeSet, VecDeque};

fn main() {
    let map = BTreeMap::from([(1, "one"), (2, "two")]);
    println!("{map:?}");
    println!("{map:#?}");
    let set = BTreeSet::from([3, 1, 2]);
    println!("{set:?}");
    println!("{set:#?}");
    let queue: VecDeque<_> = (1..4).collect();
    println!("{queue:?}");
    println!("{:?}", [[1, 2], [3, 4]]);
    println!("{:?}", ("a", 1, 2.0, 'c', true));
    println!("{:?} {:?}", (1,), ());
    println!("{:#?}", (1, "b"));
    println!("{:?}", &vec![Some("x"), None]);
    println!("{:?}", Box::new(5));
    let nested: Result<Vec<i32>, String> = Ok(vec![1]);
    println!("{nested:?}");
    println!("{:?} {:?}", 1..4, 1..=4);
    println!("{:?} {:?}", ..3, 2..);
}
