fn main() {
    let mut a = vec![1, 2];
    let mut b = vec![3, 4];
    a.append(&mut b);
    println!("{a:?} {b:?}");
    a.extend(vec![5, 6]);
    a.extend([7].iter());
    a.extend_from_slice(&[8, 9]);
    println!("{a:?}");
    let tail = a.split_off(6);
    println!("{a:?} {tail:?}");
    let drained: Vec<i32> = a.drain(1..3).collect();
    println!("{drained:?} {a:?}");
    a.resize(6, -1);
    println!("{a:?}");
    a.splice(0..1, [10, 11]);
    println!("{a:?}");
    println!("{:?}", [vec![1], vec![2, 3]].concat());
    a.insert(a.len(), 100);
    println!("{:?}", a.last());
}
