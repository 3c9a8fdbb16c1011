#[derive(Debug)]
struct Approx(f64);

impl PartialEq for Approx {
    fn eq(&self, other: &Self) -> bool {
        (self.0 - other.0).abs() < 0.01
    }
}

#[derive(Debug, Clone)]
struct Hero {
    id: u32,
    name: String,
}

impl PartialEq for Hero {
    fn eq(&self, other: &Hero) -> bool {
        self.id == other.id
    }
}

impl PartialEq<u32> for Hero {
    fn eq(&self, other: &u32) -> bool {
        self.id == *other
    }
}

fn main() {
    println!(
        "{} {}",
        Approx(1.0) == Approx(1.005),
        Approx(1.0) != Approx(1.1)
    );
    let a = Hero {
        id: 1,
        name: "A".into(),
    };
    let b = Hero {
        name: "B".into(),
        ..a.clone()
    };
    println!("{} {} {}", a == b, a == 1, a != 2);
    println!("{} {}", vec![a.clone()].contains(&b), Some(&a) == Some(&b));
    assert_eq!(a, b);
    println!("{} {}", a.name, b.name);
    assert_eq!(Approx(2.0), Approx(3.0), "{} apart", 1);
}
