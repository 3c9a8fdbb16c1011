//! Variant without its enum.

enum Light {
    Red,
    Green,
}

fn go(light: Light) -> bool {
    match light {
        Green => true,
        _ => false,
    }
}

fn main() {
    println!("{} {}", go(Light::Red), go(Light::Green));
}
