struct Fibonacci {
    now: u64,
    next: u64,
}

impl Iterator for Fibonacci {
    type Item = u64;

    fn next(&mut self) -> Option<u64> {
        let now = self.now;
        (self.now, self.next) = (self.next, self.now + self.next);
        Some(now)
    }
}

struct Pairs<I: Iterator> {
    inner: I,
    last: Option<I::Item>,
}

impl<I> Iterator for Pairs<I>
where
    I: Iterator,
    I::Item: Clone,
{
    type Item = (I::Item, I::Item);

    fn next(&mut self) -> Option<Self::Item> {
        let next = self.inner.next()?;
        let last = self.last.replace(next.clone());
        match last {
            Some(last) => Some((last, next)),
            None => self.next(),
        }
    }
}

trait PairsExt: Iterator + Sized {
    fn pairs(self) -> Pairs<Self> {
        Pairs { inner: self, last: None }
    }
}

impl<I: Iterator> PairsExt for I {}

fn main() {
    let small: Vec<u64> = Fibonacci { now: 0, next: 1 }.take_while(|n| *n < 50).collect();
    println!("{small:?}");
    let differences: Vec<i64> = small.iter().map(|n| *n as i64).pairs().map(|(a, b)| b - a).collect();
    println!("{differences:?}");
    for (a, b) in "abcd".chars().pairs().skip(1).step_by(2) {
        println!("{a}{b}");
    }
    let even_sum: u64 = Fibonacci { now: 1, next: 2 }.filter(|n| n % 2 == 0).take(5).sum();
    println!("{even_sum}");
    let mut rest = Fibonacci { now: 5, next: 8 };
    println!("{:?} {:?}", rest.by_ref().nth(2), rest.next());
}
