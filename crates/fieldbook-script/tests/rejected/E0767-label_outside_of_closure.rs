//! Label outside of closure.

fn main() {
    'days: for day in 0..7 {
        let rest = || { break 'days; };
        println!("{day}");
    }
}
