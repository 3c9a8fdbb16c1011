#[derive(Debug)]
struct Unit;

#[derive(Debug)]
struct Empty {}

#[derive(Debug)]
struct Wrapper(Vec<Option<&'static str>>);

#[derive(Debug)]
enum Mixed {
    Nothing,
    Tuple(i32, String),
    Named { inner: Box<Mixed>, flag: bool },
}

#[derive(Debug)]
struct Generic<T> {
    value: T,
}

fn main() {
    println!("{:?} {:#?}", Unit, Unit);
    println!("{:?} {:#?}", Empty {}, Empty {});
    println!("{:?}", Wrapper(vec![Some("a"), None]));
    println!("{:#?}", Wrapper(vec![Some("a"), None]));
    let mixed = Mixed::Named {
        inner: Box::new(Mixed::Tuple(1, "x".into())),
        flag: true,
    };
    println!("{mixed:?}");
    println!("{mixed:#?}");
    println!(
        "{:?} {:?}",
        Mixed::Nothing,
        Generic {
            value: Generic { value: 1.0 }
        }
    );
    println!("{:#?}", (Unit, [Mixed::Nothing]));
    println!(
        "[{:?}] [{:>10}]",
        Generic { value: 'c' },
        format!("{:?}", Unit)
    );
}
