//! A `match` without an arm for one of the variants.
enum Light {
    Red,
    Yellow,
    Green,
}

fn wait(light: Light) -> u32 {
    match light {
        Light::Red => 30,
        Light::Green => 0,
    }
}

fn main() {
    println!("{} {} {}", wait(Light::Red), wait(Light::Yellow), wait(Light::Green));
}
