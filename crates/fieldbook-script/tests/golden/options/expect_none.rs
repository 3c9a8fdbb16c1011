struct Config {
    port: Option<u16>,
}

fn main() {
    let config = Config { port: Some(80) };
    println!("{}", config.port.expect("a port"));
    let config = Config { port: None };
    println!("{}", config.port.expect("a port must be configured"));
}
