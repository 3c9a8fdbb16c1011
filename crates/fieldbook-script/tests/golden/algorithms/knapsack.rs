#[derive(Debug, Clone, Copy)]
struct Item {
    name: &'static str,
    weight: usize,
    value: u32,
}

fn best(items: &[Item], capacity: usize) -> (u32, Vec<&'static str>) {
    let mut table = vec![vec![0; capacity + 1]; items.len() + 1];
    for (i, item) in items.iter().enumerate() {
        for room in 0..=capacity {
            let without = table[i][room];
            table[i + 1][room] = if item.weight <= room {
                without.max(table[i][room - item.weight] + item.value)
            } else {
                without
            };
        }
    }
    let mut chosen = Vec::new();
    let mut room = capacity;
    for (i, item) in items.iter().enumerate().rev() {
        if table[i + 1][room] != table[i][room] {
            chosen.push(item.name);
            room -= item.weight;
        }
    }
    chosen.reverse();
    (table[items.len()][capacity], chosen)
}

fn main() {
    let items = [
        Item {
            name: "map",
            weight: 1,
            value: 15,
        },
        Item {
            name: "rope",
            weight: 3,
            value: 20,
        },
        Item {
            name: "lamp",
            weight: 4,
            value: 30,
        },
        Item {
            name: "tent",
            weight: 5,
            value: 40,
        },
    ];
    for capacity in [0, 4, 6, 9, 20] {
        println!("{capacity}: {:?}", best(&items, capacity));
    }
}
