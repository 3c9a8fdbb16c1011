#[inline]
struct Fast;

fn main() {
    let _fast = Fast;
}
