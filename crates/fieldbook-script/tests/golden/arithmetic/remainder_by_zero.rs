fn bucket(key: u64, buckets: u64) -> u64 {
    key % buckets
}

fn main() {
    for buckets in [7, 3, 1, 0] {
        println!("{}", bucket(1234567, buckets));
    }
}
