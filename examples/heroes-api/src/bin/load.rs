//! 64 clients on connections of their own: `load PORT reads|mixed SECONDS` prints what they counted as JSON.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use fieldbook::serde_json::json;

const CLIENTS: usize = 64;
/// Of so many requests of a mixed load one writes.
const WRITES: usize = 10;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [port, kind, seconds] = arguments.as_slice() else {
        panic!("usage: load PORT reads|mixed SECONDS");
    };
    let port: u16 = port.parse().expect("the port is a number");
    let time = Duration::from_secs(seconds.parse().expect("the seconds are a number"));
    let mut first = Client::new(port);
    let before = first.teams();
    first.send("POST", "/teams/", Some(r#"{"name": "The first", "headquarters": "Here"}"#));
    let started = Instant::now();
    let mixed = kind == "mixed";
    let clients: Vec<_> =
        (0..CLIENTS).map(|number| std::thread::spawn(move || client(port, number, mixed, started + time))).collect();
    let mut all = Count::default();
    for client in clients {
        all.add(&client.join().expect("a client does not panic"));
    }
    // A connection that nobody used for so long may be closed.
    let found = Client::new(port).teams().saturating_sub(before + usize::from(before == 0));
    let per_second = all.answered as f64 / started.elapsed().as_secs_f64();
    let counted = json!({
        "answered": all.answered, "failed": all.failed, "busy": all.busy, "written": all.written, "found": found,
        "per_second": per_second.round(),
    });
    println!("{counted}");
}

#[derive(Default)]
struct Count {
    answered: usize,
    failed: usize,
    busy: usize,
    written: usize,
}

impl Count {
    fn add(&mut self, other: &Count) {
        self.answered += other.answered;
        self.failed += other.failed;
        self.busy += other.busy;
        self.written += other.written;
    }
}

fn client(port: u16, number: usize, mixed: bool, until: Instant) -> Count {
    let (mut client, mut count) = (Client::new(port), Count::default());
    for round in 0.. {
        if Instant::now() > until {
            break;
        }
        let writes = mixed && round % WRITES == 0;
        let status = if writes {
            let body = format!(r#"{{"name": "Team {number} {round}", "headquarters": "Here"}}"#);
            client.send("POST", "/teams/", Some(&body)).0
        } else if round % 2 == 0 {
            client.send("GET", "/teams/1", None).0
        } else {
            client.send("GET", "/teams/?limit=5", None).0
        };
        count.answered += 1;
        match status {
            201 => count.written += 1,
            503 => count.busy += 1,
            0 | 500.. => count.failed += 1,
            _ => {}
        }
    }
    count
}

/// A connection that is kept.
struct Client {
    socket: BufReader<TcpStream>,
    port: u16,
}

impl Client {
    fn new(port: u16) -> Self {
        let socket = TcpStream::connect(("127.0.0.1", port)).expect("the service listens");
        socket.set_nodelay(true).expect("a socket has this option");
        Client { socket: BufReader::new(socket), port }
    }

    /// The status and the body; 0 where the connection was lost, which is made anew.
    fn send(&mut self, method: &str, target: &str, body: Option<&str>) -> (u16, String) {
        let body = body.unwrap_or_default();
        let request = format!(
            "{method} {target} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        let answer = self.socket.get_mut().write_all(request.as_bytes()).ok().and_then(|()| self.read());
        answer.unwrap_or_else(|| {
            *self = Client::new(self.port);
            (0, String::new())
        })
    }

    fn read(&mut self) -> Option<(u16, String)> {
        let mut line = String::new();
        self.socket.read_line(&mut line).ok()?;
        let status = line.split(' ').nth(1)?.parse().ok()?;
        let mut length = 0;
        loop {
            line.clear();
            self.socket.read_line(&mut line).ok()?;
            let Some((name, value)) = line.trim().split_once(':') else { break };
            if name.eq_ignore_ascii_case("content-length") {
                length = value.trim().parse().ok()?;
            }
        }
        let mut body = vec![0; length];
        self.socket.read_exact(&mut body).ok()?;
        Some((status, String::from_utf8(body).ok()?))
    }

    /// How many teams there are.
    fn teams(&mut self) -> usize {
        let mut count = 0;
        loop {
            let page = self.send("GET", &format!("/teams/?offset={count}&limit=100"), None).1;
            let teams: Vec<fieldbook::serde_json::Value> = fieldbook::serde_json::from_str(&page).unwrap_or_default();
            count += teams.len();
            if teams.len() < 100 {
                return count;
            }
        }
    }
}
