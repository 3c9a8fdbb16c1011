trait Discount {
    fn apply(&self, cents: u64) -> u64;
}

struct NoDiscount;
struct Percentage(u64);
struct Flat {
    off: u64,
    minimum: u64,
}

impl Discount for NoDiscount {
    fn apply(&self, cents: u64) -> u64 {
        cents
    }
}

impl Discount for Percentage {
    fn apply(&self, cents: u64) -> u64 {
        cents - cents * self.0 / 100
    }
}

impl Discount for Flat {
    fn apply(&self, cents: u64) -> u64 {
        if cents >= self.minimum {
            cents.saturating_sub(self.off)
        } else {
            cents
        }
    }
}

struct Both(Box<dyn Discount>, Box<dyn Discount>);

impl Discount for Both {
    fn apply(&self, cents: u64) -> u64 {
        self.1.apply(self.0.apply(cents))
    }
}

fn choose(code: &str) -> Box<dyn Discount> {
    match code {
        "TEN" => Box::new(Percentage(10)),
        "FIVE" => Box::new(Flat {
            off: 500,
            minimum: 2000,
        }),
        "BOTH" => Box::new(Both(choose("TEN"), choose("FIVE"))),
        _ => Box::new(NoDiscount),
    }
}

fn main() {
    for code in ["TEN", "FIVE", "BOTH", "?"] {
        let discount = choose(code);
        println!(
            "{code:>4}: {} {}",
            discount.apply(1999),
            discount.apply(2500)
        );
    }
}
