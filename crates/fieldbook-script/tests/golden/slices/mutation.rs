fn zero_negatives(values: &mut [i32]) {
    for value in values.iter_mut() {
        if *value < 0 {
            *value = 0;
        }
    }
}

fn main() {
    let mut values = [3, -1, 4, -1, 5, -9];
    zero_negatives(&mut values[1..4]);
    println!("{values:?}");
    values.swap(0, 5);
    values[..3].reverse();
    println!("{values:?}");
    values[2..].sort();
    println!("{values:?}");
    values.rotate_left(2);
    println!("{values:?}");
    values[..2].fill(7);
    println!("{values:?}");
    let (head, tail) = values.split_at_mut(3);
    head[0] = tail[0];
    tail[2] += 100;
    println!("{values:?}");
    if let Some(last) = values.last_mut() {
        *last = 0;
    }
    values[0..2].copy_from_slice(&[8, 8]);
    println!("{values:?}");
}
