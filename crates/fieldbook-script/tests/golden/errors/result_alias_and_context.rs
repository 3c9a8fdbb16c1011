type Result<T> = std::result::Result<T, ConfigError>;

#[derive(Debug, Clone, PartialEq)]
struct ConfigError {
    key: String,
    reason: String,
}

impl std::fmt::Display for ConfigError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.key, self.reason)
    }
}

trait Context<T> {
    fn context(self, key: &str) -> Result<T>;
}

impl<T, E: std::fmt::Display> Context<T> for std::result::Result<T, E> {
    fn context(self, key: &str) -> Result<T> {
        self.map_err(|error| ConfigError {
            key: key.to_string(),
            reason: error.to_string(),
        })
    }
}

impl<T> Context<T> for Option<T> {
    fn context(self, key: &str) -> Result<T> {
        self.ok_or_else(|| ConfigError {
            key: key.into(),
            reason: "missing".into(),
        })
    }
}

fn lookup(pairs: &[(&str, &str)], key: &str) -> Result<i32> {
    let (_, value) = pairs.iter().find(|(k, _)| *k == key).context(key)?;
    value.parse::<i32>().context(key)
}

fn main() {
    let pairs = [("port", "80"), ("size", "big")];
    println!("{:?}", lookup(&pairs, "port"));
    for key in ["size", "host"] {
        match lookup(&pairs, key) {
            Ok(value) => println!("{value}"),
            Err(error) => println!("{error}"),
        }
    }
    println!("{:?}", lookup(&[], "x"));
}
