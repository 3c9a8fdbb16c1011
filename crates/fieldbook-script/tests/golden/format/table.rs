struct Row {
    item: &'static str,
    quantity: u32,
    price: f64,
}

fn main() {
    let rows = [
        Row {
            item: "Notebook",
            quantity: 3,
            price: 4.5,
        },
        Row {
            item: "Pen",
            quantity: 12,
            price: 0.75,
        },
        Row {
            item: "Desk lamp",
            quantity: 1,
            price: 39.0,
        },
    ];
    println!("{:<12}|{:>5}|{:>10}", "item", "qty", "total");
    println!("{:-<12}+{:->5}+{:->10}", "", "", "");
    let mut sum = 0.0;
    for row in &rows {
        let total = row.quantity as f64 * row.price;
        sum += total;
        println!("{:<12}|{:>5}|{:>10.2}", row.item, row.quantity, total);
    }
    println!("{:>29.2}", sum);
    println!("{}", "=".repeat(29));
}
