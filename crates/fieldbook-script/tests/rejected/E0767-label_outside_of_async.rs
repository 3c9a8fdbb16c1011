//! Label outside of async.

fn main() {
    'outer: loop {
        let later = async { break 'outer; };
        drop(later);
    }
}
