use std::fmt;

struct Money {
    cents: i64,
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let sign = if self.cents < 0 { "-" } else { "" };
        let cents = self.cents.abs();
        write!(f, "{}${}.{:02}", sign, cents / 100, cents % 100)
    }
}

fn main() {
    let price = Money { cents: 1999 };
    println!("{price}");
    println!("{}", Money { cents: -5 });
    println!("[{:>10}]", price);
    println!("[{:>10}]", price.to_string());
    let total: i64 = [price, Money { cents: 1 }].iter().map(|m| m.cents).sum();
    println!("total {}", Money { cents: total });
}
