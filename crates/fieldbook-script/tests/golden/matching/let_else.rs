fn port(address: &str) -> Result<u16, String> {
    let Some((host, port)) = address.split_once(':') else {
        return Err(format!("{address:?} has no port"));
    };
    let Ok(port) = port.parse::<u16>() else {
        return Err(format!("{port:?} is no port of {host}"));
    };
    Ok(port)
}

fn total(pairs: &[(&str, &str)]) -> i32 {
    let mut sum = 0;
    for (name, value) in pairs {
        let Ok(value) = value.parse::<i32>() else {
            println!("skipping {name}");
            continue;
        };
        let 0..=100 = value else {
            break;
        };
        sum += value;
    }
    sum
}

fn main() {
    println!("{:?}", port("localhost:8080"));
    println!("{:?}", port("localhost"));
    println!("{:?}", port("localhost:http"));
    println!(
        "{}",
        total(&[
            ("a", "1"),
            ("b", "x"),
            ("c", "10"),
            ("d", "500"),
            ("e", "7")
        ])
    );
}
