use std::collections::BTreeMap;
use std::fmt;

#[derive(Debug, PartialEq)]
enum Refusal {
    UnknownSlot(char),
    SoldOut { name: String },
    TooLittle { missing: u32 },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::UnknownSlot(slot) => write!(f, "no slot {slot}"),
            Refusal::SoldOut { name } => write!(f, "{name} is sold out"),
            Refusal::TooLittle { missing } => write!(f, "{missing} more, please"),
        }
    }
}

struct Slot {
    name: String,
    price: u32,
    left: u32,
}

struct Machine {
    slots: BTreeMap<char, Slot>,
    credit: u32,
}

impl Machine {
    fn buy(&mut self, key: char) -> Result<(String, Vec<u32>), Refusal> {
        let slot = self.slots.get_mut(&key).ok_or(Refusal::UnknownSlot(key))?;
        if slot.left == 0 {
            return Err(Refusal::SoldOut {
                name: slot.name.clone(),
            });
        }
        let Some(mut change) = self.credit.checked_sub(slot.price) else {
            return Err(Refusal::TooLittle {
                missing: slot.price - self.credit,
            });
        };
        slot.left -= 1;
        self.credit = 0;
        let mut coins = vec![];
        for coin in [100, 50, 20, 10] {
            while change >= coin {
                coins.push(coin);
                change -= coin;
            }
        }
        Ok((slot.name.to_uppercase(), coins))
    }
}

fn main() {
    let slot = |name: &str, price, left| Slot {
        name: name.to_string(),
        price,
        left,
    };
    let slots = [('A', slot("cola", 150, 1)), ('B', slot("nuts", 80, 0))]
        .into_iter()
        .collect();
    let mut machine = Machine { slots, credit: 0 };
    for (coins, key) in [(100, 'A'), (200, 'A'), (0, 'A'), (100, 'B'), (0, 'Z')] {
        machine.credit += coins;
        match machine.buy(key) {
            Ok((name, change)) => println!("{name} and {change:?}"),
            Err(refusal) => println!("{refusal} (credit {})", machine.credit),
        }
    }
}
