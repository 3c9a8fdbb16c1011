use fieldbook::prelude::*;

#[model(table)]
struct Setting {
    #[field(primary_key)]
    key: String,
    value: Option<String>,
}

#[derive(Debug, Default, PartialEq)]
struct Config {
    port: u16,
    hosts: Vec<String>,
    ratio: Option<f32>,
}

fn read(session: &Session, key: &str) -> Option<String> {
    let setting = session.get(Setting, key).ok()??;
    setting.value()
}

fn port(session: &Session) -> std::result::Result<u16, String> {
    let Some(text) = read(session, "port") else {
        return Ok(80);
    };
    let Ok(port) = text.trim().parse::<u16>() else {
        return Err(format!("{text:?} is no port"));
    };
    let (1024.. | 80) = port else {
        return Err(format!("port {port} is reserved"));
    };
    Ok(port)
}

fn config(session: &Session) -> std::result::Result<Config, String> {
    let mut config = Config { port: port(session)?, ..Default::default() };
    if let Some(hosts) = read(session, "hosts")
        && !hosts.is_empty()
        && let [first, rest @ ..] = hosts.split(';').map(str::trim).collect::<Vec<_>>().as_slice()
    {
        config.hosts.push(first.to_uppercase());
        config.hosts.extend(rest.iter().map(|host| host.to_string()));
    }
    config.ratio = if let Some(text) = read(session, "ratio") && let Ok(ratio) = text.parse() && ratio > 0.5 {
        Some(ratio)
    } else {
        None
    };
    Ok(config)
}

fn set(session: &Session, key: &str, value: Option<&str>) -> Result<()> {
    match session.get(Setting, key)? {
        Some(setting) => setting.set_value(value.map(str::to_owned)),
        None => session.add(&Setting::builder().key(key).value(value.map(str::to_owned)).build()),
    }
    session.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Setting)?;
    let session = Session::new(&engine);
    println!("{:?}", config(&session));
    let changes = [
        ("port", Some("8080")),
        ("hosts", Some("a.example; b.example ;c")),
        ("ratio", Some("0.25")),
        ("ratio", Some("0.75")),
        ("port", Some("99999")),
        ("port", Some("443")),
        ("port", None),
        ("hosts", Some("")),
    ];
    for (key, value) in changes {
        set(&session, key, value)?;
        println!("{key} = {value:?}: {:?}", config(&session));
    }
    let mut left = vec![Some(3), Some(4), None, Some(5)];
    while let Some(Some(next)) = left.pop() {
        println!("{next}");
    }
    let x = 5;
    let x = { let x = x * 2; x + 1 };
    let (x, y) = if let n @ 10.. = x { (n, "big") } else { (0, "small") };
    println!("{x} {y} {}", Config::default() == Config { port: 0, hosts: vec![], ratio: None });
    Ok(())
}
