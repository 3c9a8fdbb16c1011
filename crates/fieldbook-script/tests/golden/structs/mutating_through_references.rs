#[derive(Debug)]
struct Counter {
    value: i32,
}

fn bump(counter: &mut Counter) {
    counter.value += 1;
}

fn bump_both(a: &mut Counter, b: &mut Counter) {
    bump(a);
    bump(b);
    std::mem::swap(a, b);
}

fn largest(counters: &mut [Counter]) -> Option<&mut Counter> {
    counters.iter_mut().max_by_key(|c| c.value)
}

fn main() {
    let mut first = Counter { value: 1 };
    let mut second = Counter { value: 10 };
    bump_both(&mut first, &mut second);
    println!("{first:?} {second:?}");
    let alias = &mut first;
    alias.value *= 2;
    *alias = Counter {
        value: alias.value + 1,
    };
    println!("{first:?}");
    let mut all = vec![first, second];
    if let Some(counter) = largest(&mut all) {
        counter.value = 0;
    }
    println!("{all:?}");
    let old = std::mem::replace(&mut all[0], Counter { value: 7 });
    println!("{old:?} {all:?}");
    let taken = std::mem::take(&mut all);
    println!("{} {}", taken.len(), all.len());
    let mut x = 5;
    let y = &mut x;
    *y += 1;
    println!("{x}");
}
