pub const LIMITS: (i32, i32) = (-1, 1);

pub fn double(n: i32) -> i32 {
    n * 2
}
