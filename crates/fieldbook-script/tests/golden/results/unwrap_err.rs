fn parse_port(text: &str) -> Result<u16, String> {
    text.parse::<u16>()
        .map_err(|error| format!("{text}: {error}"))
}

fn main() {
    println!("{}", parse_port("8080").unwrap());
    println!("{}", parse_port("80800").unwrap_err());
    println!("{}", parse_port("http").unwrap());
}
