fn quick_sort<T: PartialOrd + Clone>(values: &[T]) -> Vec<T> {
    match values {
        [] => Vec::new(),
        [pivot, rest @ ..] => {
            let (smaller, larger): (Vec<T>, Vec<T>) = rest.iter().cloned().partition(|v| v < pivot);
            let mut sorted = quick_sort(&smaller);
            sorted.push(pivot.clone());
            sorted.extend(quick_sort(&larger));
            sorted
        }
    }
}

fn in_place(values: &mut [i32]) {
    if values.len() < 2 {
        return;
    }
    let last = values.len() - 1;
    let mut boundary = 0;
    for i in 0..last {
        if values[i] < values[last] {
            values.swap(i, boundary);
            boundary += 1;
        }
    }
    values.swap(boundary, last);
    let (left, right) = values.split_at_mut(boundary);
    in_place(left);
    in_place(&mut right[1..]);
}

fn main() {
    println!("{:?}", quick_sort(&[3, 6, 1, 8, 2, 9, 2]));
    println!("{:?}", quick_sort(&["pear", "apple", "fig"]));
    println!("{:?}", quick_sort(&[2.5, -1.0]));
    let mut values = [9, 4, 7, 1, 8, 4];
    in_place(&mut values);
    println!("{values:?}");
}
