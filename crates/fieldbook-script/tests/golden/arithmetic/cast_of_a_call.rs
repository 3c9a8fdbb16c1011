//! A cast says nothing of what is inside the call that it casts.

fn main() {
    let i: usize = 3;
    let limit: usize = 5;
    let left = std::cmp::max(0, i as i32 - limit as i32) as usize;
    println!("{left}");
    let a: i32 = 4;
    println!("{}", std::cmp::max(0, a) as usize);
}
