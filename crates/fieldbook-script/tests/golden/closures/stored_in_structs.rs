struct Button {
    label: String,
    on_click: Box<dyn Fn(&str) -> String>,
}

struct Cache<F: Fn(u64) -> u64> {
    compute: F,
    last: Option<(u64, u64)>,
    misses: u32,
}

impl<F: Fn(u64) -> u64> Cache<F> {
    fn new(compute: F) -> Self {
        Cache {
            compute,
            last: None,
            misses: 0,
        }
    }

    fn get(&mut self, key: u64) -> u64 {
        match self.last {
            Some((known, value)) if known == key => value,
            _ => {
                self.misses += 1;
                let value = (self.compute)(key);
                self.last = Some((key, value));
                value
            }
        }
    }
}

fn main() {
    let buttons = vec![
        Button {
            label: "ok".into(),
            on_click: Box::new(|label| format!("{label} clicked")),
        },
        Button {
            label: "no".into(),
            on_click: Box::new(|label| label.repeat(2)),
        },
    ];
    for button in &buttons {
        println!("{}", (button.on_click)(&button.label));
    }
    let mut cache = Cache::new(|n| n * n + 1);
    println!(
        "{} {} {} {}",
        cache.get(4),
        cache.get(4),
        cache.get(5),
        cache.misses
    );
}
