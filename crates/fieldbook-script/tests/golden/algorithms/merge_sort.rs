fn merge(left: Vec<u32>, right: Vec<u32>) -> Vec<u32> {
    let mut merged = Vec::with_capacity(left.len() + right.len());
    let (mut i, mut j) = (0, 0);
    while i < left.len() && j < right.len() {
        if left[i] <= right[j] {
            merged.push(left[i]);
            i += 1;
        } else {
            merged.push(right[j]);
            j += 1;
        }
    }
    merged.extend_from_slice(&left[i..]);
    merged.extend(&right[j..]);
    merged
}

fn merge_sort(values: Vec<u32>) -> Vec<u32> {
    if values.len() <= 1 {
        return values;
    }
    let right = values[values.len() / 2..].to_vec();
    let left = values[..values.len() / 2].to_vec();
    merge(merge_sort(left), merge_sort(right))
}

fn main() {
    let mut seed = 42u32;
    let mut values = Vec::new();
    for _ in 0..20 {
        seed = seed.wrapping_mul(1664525).wrapping_add(1013904223);
        values.push(seed >> 24);
    }
    println!("{values:?}");
    let sorted = merge_sort(values.clone());
    println!("{sorted:?}");
    values.sort();
    println!("{}", values == sorted);
}
