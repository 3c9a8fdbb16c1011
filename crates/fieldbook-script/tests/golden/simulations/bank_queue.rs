use std::collections::VecDeque;

#[derive(Debug)]
struct Customer {
    id: u32,
    arrives: u32,
    needs: u32,
}

fn main() {
    let mut coming: VecDeque<Customer> = (1..=6)
        .map(|id| Customer {
            id,
            arrives: id * id % 7,
            needs: 2 + id % 3,
        })
        .collect();
    coming.make_contiguous().sort_by_key(|c| (c.arrives, c.id));
    let mut waiting = VecDeque::new();
    let mut serving: Option<(Customer, u32)> = None;
    let mut waited = Vec::new();
    for minute in 0.. {
        while coming.front().is_some_and(|c| c.arrives <= minute) {
            waiting.extend(coming.pop_front());
        }
        if let Some((customer, until)) = serving.take() {
            if until > minute {
                serving = Some((customer, until));
            } else {
                println!("{minute:>2}: {} leaves", customer.id);
            }
        }
        if serving.is_none() {
            let Some(customer) = waiting.pop_front() else {
                if coming.is_empty() {
                    break;
                }
                continue;
            };
            waited.push(minute - customer.arrives);
            println!(
                "{minute:>2}: {} is served, {} wait",
                customer.id,
                waiting.len()
            );
            let until = minute + customer.needs;
            serving = Some((customer, until));
        }
    }
    println!(
        "{waited:?} {:.2}",
        waited.iter().sum::<u32>() as f64 / waited.len() as f64
    );
}
