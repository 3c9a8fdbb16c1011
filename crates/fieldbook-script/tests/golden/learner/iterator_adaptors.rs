use std::iter::{self, Peekable};

use fieldbook::prelude::*;

#[model(table)]
struct Reading {
    #[field(primary_key)]
    id: Option<i64>,
    hour: i32,
    celsius: f64,
}

struct Runs<I: Iterator<Item = T>, T> {
    inner: Peekable<I>,
}

impl<I: Iterator<Item = T>, T: PartialEq> Iterator for Runs<I, T> {
    type Item = (T, usize);

    fn next(&mut self) -> Option<Self::Item> {
        let first = self.inner.next()?;
        let mut count = 1;
        while self.inner.next_if(|next| *next == first).is_some() {
            count += 1;
        }
        Some((first, count))
    }
}

trait RunsExt: Iterator + Sized {
    fn runs(self) -> Runs<Self, Self::Item>
    where
        Self::Item: PartialEq,
    {
        Runs { inner: self.peekable() }
    }
}

impl<I: Iterator> RunsExt for I {}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Reading)?;
    let session = Session::new(&engine);
    let temperatures = [3.5, 3.0, 2.75, 4.0, 6.5, 6.5, 9.25, 8.0];
    for (hour, celsius) in (0..).zip(temperatures) {
        session.add(&Reading::builder().hour(hour).celsius(celsius).build());
    }
    session.commit()?;
    let readings = session.exec(select((Reading.hour, Reading.celsius)).order_by(Reading.hour))?.all();
    let values: Vec<f64> = readings.iter().map(|&(_, celsius)| celsius).collect();
    let trend: Vec<char> = values
        .windows(2)
        .map(|pair| match pair[1].total_cmp(&pair[0]) {
            std::cmp::Ordering::Less => '-',
            std::cmp::Ordering::Equal => '=',
            std::cmp::Ordering::Greater => '+',
        })
        .collect();
    println!("{}", trend.iter().collect::<String>());
    println!("{:?}", trend.iter().copied().runs().collect::<Vec<_>>());
    let smooth: Vec<String> = values.chunks(3).map(|part| format!("{:.2}", part.iter().sum::<f64>() / part.len() as f64)).collect();
    println!("{smooth:?}");
    let (low, high) = values.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(*v), high.max(*v)));
    println!("{low} {high} {:?}", values.iter().position(|v| *v == high));
    let running: Vec<f64> = values
        .iter()
        .scan(0.0, |sum, value| {
            *sum += value;
            (*sum < 25.0).then_some(*sum)
        })
        .collect();
    println!("{running:?}");
    let warm = readings.iter().skip_while(|(_, c)| *c < 4.0).map_while(|(hour, c)| (*c < 9.0).then_some(hour));
    println!("{:?}", warm.collect::<Vec<_>>());
    let mut by_value = readings.clone();
    by_value.sort_by(|(a, x), (b, y)| y.partial_cmp(x).unwrap().then(a.cmp(b)));
    by_value.dedup_by_key(|(_, celsius)| *celsius);
    println!("{by_value:?}");
    let labels = ["cold", "mild"].iter().cycle().zip(&values).filter(|(_, v)| v.fract() == 0.0);
    println!("{:?}", labels.map(|(label, v)| format!("{label}{v}")).collect::<Vec<_>>());
    let parsed: std::result::Result<Vec<i32>, _> = "1,2,x,4".split(',').map(str::parse::<i32>).collect();
    println!("{parsed:?}");
    let sums: Option<i32> = ["3", "4"].iter().map(|text| text.parse::<i32>().ok()).sum();
    println!("{sums:?}");
    println!("{:?}", iter::successors(Some(1_u32), |n| n.checked_mul(10)).last());
    let flat: Vec<i32> = readings.iter().flat_map(|(hour, _)| iter::repeat_n(*hour, *hour as usize % 3)).collect();
    println!("{flat:?} {:?}", flat.iter().rev().max_by_key(|n| *n % 5));
    println!("{:?}", flat.iter().min_by(|a, b| (*a % 4).cmp(&(*b % 4))));
    println!("{:?}", values.iter().rposition(|v| *v > 7.0).and_then(|at| values.get(at + 1)));
    println!("{:?} {}", (1..=4).product::<i32>(), (1..=4).rev().map(|n| n.to_string()).collect::<Vec<_>>().join("·"));
    let mut numbers = (1..10).into_iter();
    let firsts: Vec<i32> = numbers.by_ref().take(3).collect();
    println!("{firsts:?} {:?} {:?}", numbers.next(), numbers.nth_back(1));
    let (small, big): (Vec<i32>, Vec<i32>) = numbers.unzip_by(|n| *n < 6);
    println!("{small:?} {big:?}");
    println!("{:?}", values.iter().try_fold(0.0, |sum, v| if *v > 9.0 { Err(sum) } else { Ok(sum + v) }));
    println!("{}", values.iter().all(|v| v.is_finite()) && !values.is_empty());
    Ok(())
}

trait UnzipBy: Iterator + Sized {
    fn unzip_by<F: FnMut(&Self::Item) -> bool>(self, f: F) -> (Vec<Self::Item>, Vec<Self::Item>) {
        self.partition(f)
    }
}

impl<I: Iterator> UnzipBy for I {}
