#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
struct Meters(f64);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Color(u8, u8, u8);

struct Marker;

impl Meters {
    fn to_feet(self) -> f64 {
        self.0 * 3.28084
    }
}

impl Color {
    const BLACK: Color = Color(0, 0, 0);

    fn hex(&self) -> String {
        let Color(r, g, b) = *self;
        format!("#{r:02x}{g:02x}{b:02x}")
    }
}

impl Marker {
    fn name(&self) -> &'static str {
        "marker"
    }
}

fn main() {
    let height = Meters(1.8);
    println!("{height:?} {:.2} {}", height.to_feet(), height.0);
    println!("{}", height > Meters(1.5));
    let mut orange = Color(255, 165, 0);
    println!("{} {}", orange.hex(), Color::BLACK.hex());
    orange.1 -= 65;
    println!("{orange:?} {orange:#?}");
    println!("{}", Marker.name());
    let swap = |Color(r, g, b)| Color(b, g, r);
    println!("{:?}", swap(orange));
}
