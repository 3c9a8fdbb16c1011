#[derive(Debug)]
struct Order {
    id: u32,
    items: Vec<&'static str>,
}

fn ship(order: &Order) -> usize {
    if order.items.is_empty() {
        panic!("order {} has no items: {:?}", order.id, order);
    }
    order.items.len()
}

fn main() {
    println!(
        "{}",
        ship(&Order {
            id: 1,
            items: vec!["book"]
        })
    );
    println!(
        "{}",
        ship(&Order {
            id: 2,
            items: vec![]
        })
    );
}
