#[derive(Debug, Clone)]
struct Engine {
    power: u32,
    running: bool,
}

#[derive(Debug, Clone)]
struct Car {
    name: String,
    engine: Engine,
    passengers: Vec<String>,
}

impl Car {
    fn start(&mut self) -> &mut Self {
        self.engine.running = true;
        self
    }

    fn board(&mut self, name: &str) -> &mut Self {
        self.passengers.push(name.to_string());
        self
    }

    fn engine_mut(&mut self) -> &mut Engine {
        &mut self.engine
    }
}

fn main() {
    let mut car = Car {
        name: "Beetle".into(),
        engine: Engine {
            power: 50,
            running: false,
        },
        passengers: vec![],
    };
    car.start().board("Ada").board("Bob");
    println!("{car:?}");
    car.engine_mut().power += 10;
    car.passengers[0].push_str(" L.");
    let Car {
        engine: Engine { power, .. },
        ref passengers,
        ..
    } = car;
    println!("{power} {passengers:?}");
    let copy = Car {
        name: "Copy".into(),
        ..car.clone()
    };
    println!("{} {} {}", copy.name, copy.engine.running, car.name);
}
