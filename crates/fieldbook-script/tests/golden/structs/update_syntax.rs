#[derive(Debug, Clone, Default)]
struct Settings {
    name: String,
    volume: u8,
    dark: bool,
    tags: Vec<String>,
}

fn main() {
    let base = Settings {
        name: "base".to_string(),
        volume: 5,
        ..Default::default()
    };
    println!("{base:?}");
    let loud = Settings {
        volume: 11,
        ..base.clone()
    };
    println!("{loud:?}");
    let dark = Settings {
        dark: true,
        name: String::from("night"),
        ..loud
    };
    println!("{dark:?} {}", loud.volume);
    let Settings { name, volume, .. } = &dark;
    println!("{name} {volume}");
    let Settings {
        tags: labels,
        dark: is_dark,
        ..
    } = dark;
    println!("{labels:?} {is_dark}");
    println!("{:?}", Settings::default());
}
