struct Temperature;

impl Temperature {
    const FREEZING: f64 = 0.0;
    const NAMES: [&'static str; 3] = ["cold", "mild", "hot"];

    fn to_fahrenheit(celsius: f64) -> f64 {
        celsius * 9.0 / 5.0 + 32.0
    }

    fn name(celsius: f64) -> &'static str {
        let index = if celsius <= Self::FREEZING {
            0
        } else if celsius < 25.0 {
            1
        } else {
            2
        };
        Self::NAMES[index]
    }
}

fn main() {
    for celsius in [-10.0, 0.0, 20.0, 30.5] {
        println!(
            "{celsius} is {} ({})",
            Temperature::to_fahrenheit(celsius),
            Temperature::name(celsius)
        );
    }
    println!("{}", Temperature::NAMES.len());
}
