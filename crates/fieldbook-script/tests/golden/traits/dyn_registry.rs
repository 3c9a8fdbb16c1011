use std::any::type_name;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::rc::Rc;

trait Command: Debug {
    fn name(&self) -> &str;
    fn run(&mut self, input: &[&str]) -> Result<String, String>;

    fn help(&self) -> String {
        format!("{} has no help", self.name())
    }
}

#[derive(Debug, Default)]
struct Echo {
    calls: usize,
}

#[derive(Debug)]
struct Add;

impl Command for Echo {
    fn name(&self) -> &str {
        "echo"
    }

    fn run(&mut self, input: &[&str]) -> Result<String, String> {
        self.calls += 1;
        Ok(format!("{}#{}", input.join(" "), self.calls))
    }

    fn help(&self) -> String {
        "says it again".into()
    }
}

impl Command for Add {
    fn name(&self) -> &str {
        "add"
    }

    fn run(&mut self, input: &[&str]) -> Result<String, String> {
        let numbers = input.iter().map(|text| text.parse::<i64>().map_err(|e| format!("{text}: {e}")));
        numbers.sum::<Result<i64, _>>().map(|sum| sum.to_string())
    }
}

#[derive(Default)]
struct Registry {
    commands: BTreeMap<String, Box<dyn Command>>,
    log: Option<Rc<dyn Fn(&str)>>,
}

impl Registry {
    fn add<C: Command + 'static>(&mut self, command: C) -> &mut Self {
        self.commands.insert(command.name().to_string(), Box::new(command));
        self
    }

    fn run(&mut self, line: &str) -> Result<String, String> {
        let mut words = line.split(' ');
        let name = words.next().filter(|name| !name.is_empty()).ok_or("nothing to run")?;
        let input: Vec<&str> = words.collect();
        if let Some(log) = &self.log {
            log(name);
        }
        match self.commands.get_mut(name) {
            Some(command) => command.run(&input),
            None => Err(format!("no command {name:?}")),
        }
    }
}

fn main() {
    let mut registry = Registry::default();
    registry.add(Echo::default()).add(Add);
    registry.log = Some(Rc::new(|name| println!("> {name}")));
    for line in ["echo a b", "echo c", "add 1 2 3", "add 1 x", "sub 1", ""] {
        println!("{:?}", registry.run(line));
    }
    for command in registry.commands.values() {
        println!("{:?}: {}", command, command.help());
    }
    println!("{}", type_name::<i32>());
}
