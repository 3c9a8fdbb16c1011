#[derive(Debug, Clone, PartialEq)]
struct Sale {
    who: &'static str,
    what: &'static str,
    amount: f64,
}

fn sales() -> Vec<Sale> {
    let rows = "ann,tea,2.5;bob,tea,3;ann,coffee,4;cat,cake,1.25;bob,cake,7";
    rows.split(';')
        .map(|row| row.split(',').collect::<Vec<_>>())
        .filter_map(|parts| match parts[..] {
            [who, what, amount] => Some(Sale { who, what, amount: amount.parse().ok()? }),
            _ => None,
        })
        .collect()
}

fn main() {
    let sales = sales();
    let total: f64 = sales.iter().map(|sale| sale.amount).sum();
    println!("{total:.2}");
    let (tea, other): (Vec<&Sale>, Vec<&Sale>) = sales.iter().partition(|sale| sale.what == "tea");
    println!("{} {}", tea.len(), other.len());
    let best = sales.iter().max_by(|a, b| a.amount.total_cmp(&b.amount)).map(|sale| (sale.who, sale.what));
    println!("{best:?}");
    let mut names: Vec<_> = sales.iter().map(|sale| sale.who).collect();
    names.sort_unstable();
    names.dedup();
    println!("{}", names.join("/"));
    let running: Vec<f64> = sales
        .iter()
        .scan(0.0, |sum, sale| {
            *sum += sale.amount;
            Some(*sum)
        })
        .collect();
    println!("{running:?}");
    let (whos, amounts): (Vec<_>, Vec<_>) = sales.iter().map(|sale| (sale.who, sale.amount as u32)).unzip();
    println!("{whos:?} {amounts:?}");
    for (i, pair) in sales.windows(2).enumerate().filter(|(_, pair)| pair[0].amount < pair[1].amount) {
        println!("{i}: {} < {}", pair[0].amount, pair[1].amount);
    }
    for chunk in amounts.chunks(2).rev() {
        println!("{chunk:?} {}", chunk.iter().any(|n| n % 2 == 0));
    }
    let table = (1..=3).flat_map(|a| (a..=3).map(move |b| (a, b, a * b))).filter(|(.., p)| p % 2 == 0);
    println!("{:?}", table.collect::<Vec<_>>());
    let text = sales.iter().rev().skip_while(|sale| sale.who != "ann").map(|sale| sale.what).take(2).fold(
        String::new(),
        |mut text, what| {
            if !text.is_empty() {
                text.push('+');
            }
            text + what
        },
    );
    println!("{text}");
    println!("{:?} {:?}", sales.iter().position(|sale| sale.who == "cat"), sales.iter().map(|s| s.what).last());
    println!("{:?}", std::iter::successors(Some(1u32), |n| n.checked_mul(10)).collect::<Vec<_>>().len());
    println!("{:?}", (1..).zip("abc".chars()).map(|(n, c)| format!("{c}{n}")).collect::<Vec<_>>().concat());
    println!("{}", [3, 1, 2].iter().min_by_key(|n| (**n - 2i32).abs()).unwrap());
}
