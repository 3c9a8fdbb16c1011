fn repeat(times: u32, action: &mut dyn FnMut(u32)) {
    if times > 0 {
        action(times);
        repeat(times - 1, action);
    }
}

fn fix(f: &dyn Fn(&dyn Fn(u64) -> u64, u64) -> u64, n: u64) -> u64 {
    f(&|m| fix(f, m), n)
}

fn main() {
    let mut seen = vec![];
    repeat(3, &mut |n| seen.push(n * n));
    println!("{seen:?}");
    println!(
        "{}",
        fix(&|again, n| if n < 2 { 1 } else { n * again(n - 1) }, 10)
    );
    fn inner(n: u32) -> u32 {
        if n == 0 { 0 } else { n + inner(n - 1) }
    }
    println!("{}", inner(100));
}
