use fieldbook::prelude::*;

#[derive(Clone, Debug, PartialEq)]
enum Light {
    Red { seconds: u32 },
    Green(u32),
    Yellow,
    Broken(Box<Light>),
}

impl Light {
    fn next(self, tick: u32) -> Self {
        match self {
            Light::Red { seconds } if seconds > tick => Light::Red { seconds: seconds - tick },
            Light::Red { .. } => Light::Green(2),
            Light::Green(0) => Light::Yellow,
            Light::Green(left) => Light::Green(left.saturating_sub(tick)),
            Light::Yellow => Light::Red { seconds: 3 },
            Light::Broken(inner) => match *inner {
                Light::Broken(deeper) => Light::Broken(deeper),
                fixed => fixed.next(0),
            },
        }
    }

    fn code(&self) -> String {
        use Light::*;
        match self {
            Red { seconds: left @ (1 | 2) } => format!("r{left}!"),
            Red { seconds } => format!("r{seconds}"),
            Green(n) => format!("g{n}"),
            Yellow => "y".into(),
            Broken(inner) => format!("({})", inner.code()),
        }
    }

    fn parse(text: &str) -> Option<Light> {
        if let Some(inner) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            return Some(Light::Broken(Box::new(Light::parse(inner)?)));
        }
        let (kind, rest) = text.split_at_checked(1)?;
        match (kind, rest.trim_end_matches('!').parse()) {
            ("r", Ok(seconds)) => Some(Light::Red { seconds }),
            ("g", Ok(left)) => Some(Light::Green(left)),
            ("y", Err(_)) => Some(Light::Yellow),
            _ => None,
        }
    }
}

#[model(table)]
struct Tick {
    #[field(primary_key)]
    number: i64,
    code: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Tick)?;
    let session = Session::new(&engine);
    let mut light = Light::Red { seconds: 3 };
    for number in 0..9 {
        session.add(&Tick::builder().number(number).code(light.code()).build());
        light = match number {
            5 => Light::Broken(Box::new(Light::Broken(Box::new(light)))),
            _ => light.next(1),
        };
    }
    session.commit()?;
    let codes = session.exec(select(Tick.code).order_by(Tick.number))?.all();
    println!("{}", codes.join(" "));
    let lights: Option<Vec<Light>> = codes.iter().map(|code| Light::parse(code)).collect();
    println!("{:?}", lights.as_ref().map(|lights| &lights[5..8]));
    println!("{:?} {:?} {:?}", Light::parse("x"), Light::parse(""), Light::parse("((g7))"));
    let mut lights = lights.unwrap_or_default();
    for light in lights.iter_mut() {
        if let Light::Red { seconds } | Light::Green(seconds) = light {
            *seconds += 10;
        }
    }
    println!("{:?}", lights.iter().map(Light::code).collect::<Vec<_>>());
    let old = std::mem::replace(&mut lights[0], Light::Yellow);
    lights.swap(0, 1);
    println!("{old:?} {:?} {}", lights.first(), lights[1] == Light::Yellow);
    if let Some(Light::Broken(inner)) = lights.iter().find(|light| matches!(light, Light::Broken(_))) {
        println!("{:?}", inner.as_ref().clone().next(1));
    }
    println!("{:#?}", lights.last());
    Ok(())
}
