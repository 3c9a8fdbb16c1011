#[derive(Debug, Clone)]
struct Order {
    customer: &'static str,
    amount: f64,
    paid: bool,
}

fn main() {
    let orders = vec![
        Order {
            customer: "Ada",
            amount: 20.5,
            paid: true,
        },
        Order {
            customer: "Bob",
            amount: 99.0,
            paid: false,
        },
        Order {
            customer: "Ada",
            amount: 5.0,
            paid: true,
        },
        Order {
            customer: "Eve",
            amount: 42.0,
            paid: true,
        },
    ];
    let paid: f64 = orders.iter().filter(|o| o.paid).map(|o| o.amount).sum();
    println!("{paid:.2}");
    let mut customers: Vec<_> = orders.iter().map(|o| o.customer).collect();
    customers.sort_unstable();
    customers.dedup();
    println!("{customers:?}");
    for customer in &customers {
        let amounts: Vec<f64> = orders
            .iter()
            .filter(|o| o.customer == *customer)
            .map(|o| o.amount)
            .collect();
        println!(
            "{customer:<5}{:>8.2} in {}",
            amounts.iter().sum::<f64>(),
            amounts.len()
        );
    }
    let largest = orders
        .iter()
        .max_by(|a, b| a.amount.partial_cmp(&b.amount).unwrap());
    println!("{:?}", largest.map(|order| order.customer));
    let discounted: Vec<Order> = orders
        .iter()
        .cloned()
        .map(|o| Order {
            amount: o.amount * 0.9,
            ..o
        })
        .collect();
    println!("{:.1}", discounted[1].amount);
}
