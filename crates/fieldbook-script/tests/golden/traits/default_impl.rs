#[derive(Debug)]
struct Server {
    host: String,
    port: u16,
    tls: bool,
}

impl Default for Server {
    fn default() -> Self {
        Server {
            host: "localhost".to_string(),
            port: 8080,
            tls: false,
        }
    }
}

#[derive(Debug, Default, Clone, PartialEq)]
struct Everything {
    number: i32,
    float: f64,
    text: String,
    flag: bool,
    letter: char,
    list: Vec<u8>,
    maybe: Option<String>,
    pair: (i32, bool),
    array: [u8; 3],
}

fn make<T: Default>() -> T {
    T::default()
}

fn main() {
    println!("{:?}", Server::default());
    println!(
        "{:?}",
        Server {
            port: 443,
            tls: true,
            ..Default::default()
        }
    );
    println!("{:?}", Everything::default());
    let number: i32 = make();
    println!("{number} {:?} {:?}", make::<String>(), make::<Option<u8>>());
    println!(
        "{}",
        Everything {
            number: 1,
            ..make()
        } == Everything::default()
    );
    println!("{:?}", std::collections::BTreeMap::<i32, i32>::default());
}
