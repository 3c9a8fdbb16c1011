use std::collections::BTreeMap;

#[derive(Default)]
struct Inventory {
    stock: BTreeMap<String, u32>,
}

impl Inventory {
    fn add(&mut self, item: &str, quantity: u32) -> &mut Self {
        *self.stock.entry(item.to_string()).or_insert(0) += quantity;
        self
    }

    fn take(&mut self, item: &str, quantity: u32) -> Result<u32, String> {
        let Some(held) = self.stock.get_mut(item) else {
            return Err(format!("no {item}"));
        };
        if *held < quantity {
            return Err(format!("only {held} of {item}"));
        }
        *held -= quantity;
        let left = *held;
        if left == 0 {
            self.stock.remove(item);
        }
        Ok(left)
    }
}

fn main() {
    let mut inventory = Inventory::default();
    inventory.add("apple", 5).add("pear", 2).add("apple", 1);
    println!("{:?}", inventory.take("apple", 4));
    println!("{:?}", inventory.take("apple", 4));
    println!("{:?}", inventory.take("plum", 1));
    println!("{:?}", inventory.take("pear", 2));
    println!("{:?}", inventory.stock);
}
