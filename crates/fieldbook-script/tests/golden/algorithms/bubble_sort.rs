fn bubble_sort(values: &mut Vec<i32>) -> usize {
    let mut swaps = 0;
    let mut end = values.len();
    loop {
        let mut swapped = false;
        for i in 1..end {
            if values[i - 1] > values[i] {
                values.swap(i - 1, i);
                swaps += 1;
                swapped = true;
            }
        }
        if !swapped {
            return swaps;
        }
        end -= 1;
    }
}

fn main() {
    let mut values = vec![5, 1, 4, 2, 8, -3];
    let swaps = bubble_sort(&mut values);
    println!("{values:?} after {swaps} swaps");
    println!("{}", bubble_sort(&mut vec![1, 2, 3]));
}
