//! PostgreSQL's protocol on a socket of one's own, for tests of what runs on a wire.

use std::io::{self, Read, Write};
use std::net::TcpStream;

use fieldbook::Wire;

/// The protocol on a socket, which waits for whole answers.
pub struct Line(pub TcpStream);

/// One message of the server: its kind and what is in it.
fn message(from: &mut impl Read, into: &mut Vec<u8>) -> io::Result<(u8, Vec<u8>)> {
    let mut head = [0; 5];
    from.read_exact(&mut head)?;
    let length = u32::from_be_bytes([head[1], head[2], head[3], head[4]]) as usize;
    let mut body = vec![0; length - 4];
    from.read_exact(&mut body)?;
    into.extend_from_slice(&head);
    into.extend_from_slice(&body);
    Ok((head[0], body))
}

/// How often the server will say that it is ready: once for each `Sync` and `Query`; the first message has no letter.
fn owed(sent: &[u8]) -> usize {
    if sent.first() == Some(&0) {
        return 1;
    }
    let (mut at, mut owed) = (0, 0);
    while at < sent.len() {
        owed += usize::from(matches!(sent[at], b'S' | b'Q'));
        at += 1 + u32::from_be_bytes(sent[at + 1..at + 5].try_into().unwrap()) as usize;
    }
    owed
}

impl Wire for Line {
    fn exchange(&mut self, sent: &[u8]) -> io::Result<Vec<u8>> {
        self.0.write_all(sent)?;
        let (mut answer, mut owed) = (Vec::new(), owed(sent));
        while owed > 0 {
            match message(&mut self.0, &mut answer) {
                Ok((b'Z', _)) => owed -= 1,
                // The client's turn: a password is asked for.
                Ok((b'R', body)) if body[..4] != [0; 4] => break,
                Ok(_) => {}
                // The server hung up, having said why.
                Err(_) if !answer.is_empty() => break,
                Err(cause) => return Err(cause),
            }
        }
        Ok(answer)
    }
}
