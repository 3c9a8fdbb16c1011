//! `cfg`, `cfg!` and `cfg_attr`: what is left out, in items, fields, arms and statements.

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_works() {
        assert_eq!(mode(), "never run");
    }
}

#[cfg(debug_assertions)]
fn mode() -> &'static str {
    "debug"
}

#[cfg(not(debug_assertions))]
fn mode() -> &'static str {
    "release"
}

#[cfg(any(windows, target_os = "macos"))]
const HOST: &str = "elsewhere";
#[cfg(all(unix, target_os = "linux"))]
const HOST: &str = "here";

#[cfg_attr(all(), derive(Debug, Clone, PartialEq))]
#[cfg_attr(test, derive(Hash))]
struct Config {
    name: String,
    #[cfg(windows)]
    drive: char,
    #[cfg(unix)]
    root: String,
    #[cfg(feature = "colors")]
    colors: std::collections::HashMap<String, u32>,
}

#[derive(Debug)]
enum Event {
    Start,
    #[cfg(never)]
    Never(u32, String),
    Stop { code: i32 },
}

impl Config {
    #[cfg(unix)]
    fn path(&self) -> String {
        format!("{}{}", self.root, self.name)
    }

    #[cfg(not(unix))]
    fn path(&self) -> String {
        format!("{}:{}", self.drive, self.name)
    }
}

fn show(event: &Event) -> String {
    match event {
        Event::Start => "start".to_string(),
        #[cfg(never)]
        Event::Never(a, b) => format!("{a} {b}"),
        Event::Stop { code } => format!("stop {code}"),
    }
}

fn main() {
    println!("{} {HOST}", mode());
    let config = Config {
        name: "fieldbook".to_string(),
        #[cfg(windows)]
        drive: 'C',
        #[cfg(unix)]
        root: "/".to_string(),
        #[cfg(feature = "colors")]
        colors: Default::default(),
    };
    println!("{} {:?} {}", config.path(), config.clone(), config == config.clone());
    for event in [Event::Start, Event::Stop { code: 3 }] {
        println!("{} {event:?}", show(&event));
    }
    if cfg!(debug_assertions) {
        println!("checked");
    }
    let width = if cfg!(target_pointer_width = "64") { 64 } else { 32 };
    println!("{width} {} {}", cfg!(not(test)), cfg!(any(windows, unix)));
    #[cfg(never)]
    let width = "shadowed";
    #[cfg(never)]
    {
        println!("{}", not_declared);
    }
    #[cfg(unix)]
    println!("unix {width}");
    #[allow(unused_variables)]
    let unused = 1;
    println!("{}", usize::BITS == width);
}
