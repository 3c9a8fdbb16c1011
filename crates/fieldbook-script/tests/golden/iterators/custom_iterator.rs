struct Countdown {
    from: u32,
}

impl Iterator for Countdown {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        if self.from == 0 {
            return None;
        }
        self.from -= 1;
        Some(self.from + 1)
    }
}

struct Fibonacci {
    current: u64,
    next: u64,
}

impl Iterator for Fibonacci {
    type Item = u64;

    fn next(&mut self) -> Option<Self::Item> {
        let result = self.current;
        (self.current, self.next) = (self.next, self.current + self.next);
        Some(result)
    }
}

fn main() {
    for n in (Countdown { from: 3 }) {
        print!("{n} ");
    }
    println!();
    println!(
        "{}",
        Countdown { from: 10 }.filter(|n| n % 3 == 0).sum::<u32>()
    );
    let fibonacci = Fibonacci {
        current: 0,
        next: 1,
    };
    println!(
        "{:?}",
        fibonacci.take_while(|n| *n < 50).collect::<Vec<_>>()
    );
    let mut numbers = Fibonacci {
        current: 1,
        next: 2,
    };
    println!("{:?} {:?}", numbers.next(), numbers.nth(3));
    println!(
        "{:?}",
        numbers
            .by_ref()
            .zip(Countdown { from: 2 })
            .collect::<Vec<_>>()
    );
    println!("{:?}", numbers.next());
}
