//! A field is replaced while one of its elements is lent.
struct Shop { items: Vec<String>, sold: u32, prices: std::collections::HashMap<String, u32> }
impl Shop {
    fn sell(&mut self, n: u32) { self.sold += n; }
    fn first(&self) -> Option<&String> { self.items.first() }
    fn price(&mut self, name: &str) -> Option<&mut u32> { self.prices.get_mut(name) }
    fn names(&self) -> impl Iterator<Item = &str> { self.items.iter().map(|item| item.as_str()) }
    fn cheap(&self) -> u32 { self.sold }
    fn run(&mut self) {
        let first = self.items.first();
        self.items = Vec::new();
        println!("{first:?}");
    }
}
fn main() {
    let mut shop = Shop { items: vec!["tea".to_string()], sold: 0, prices: Default::default() };
    shop.run();
    shop.sell(shop.cheap());
    println!("{:?} {:?}", shop.price("tea").is_some(), shop.first());
    println!("{}", shop.names().count());
}
