//! `impl Trait` within the bounds of another.

fn shout(items: impl IntoIterator<Item = impl AsRef<str>>) -> Vec<String> {
    items.into_iter().map(|s| s.as_ref().to_uppercase()).collect()
}
fn two(a: impl Fn(i32) -> i32, b: impl IntoIterator<Item = (String, impl Into<f64>)>) -> f64 {
    b.into_iter().map(|(_, x)| x.into()).sum::<f64>() + a(1) as f64
}
fn ret() -> impl Iterator<Item = impl std::fmt::Display> {
    vec![1, 2].into_iter()
}
fn main() {
    println!("{:?} {:?}", shout(["a", "b"]), shout(vec![String::from("c")]));
    println!("{}", two(|x| x + 1, vec![("a".to_string(), 1.5f32)]));
    for x in ret() {
        println!("{x}");
    }
}
