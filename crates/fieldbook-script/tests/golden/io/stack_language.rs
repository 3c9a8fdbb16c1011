// Write, BufRead, Cursor, time
use std::io::{self, BufRead, BufReader, BufWriter, Cursor, ErrorKind, Read, Seek, SeekFrom, Write};
use std::process::ExitCode;
use std::time::{Duration, Instant};

#[derive(Debug)]
enum Command {
    Push(i64),
    Add,
    Dup,
    Print,
}
#[derive(Debug)]
enum CmdError {
    Io(io::Error),
    Bad(usize, String),
    Underflow,
}
impl From<io::Error> for CmdError {
    fn from(e: io::Error) -> Self {
        CmdError::Io(e)
    }
}
impl std::fmt::Display for CmdError {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            CmdError::Io(e) => write!(f, "io: {e}"),
            CmdError::Bad(n, s) => write!(f, "line {n}: {s:?}"),
            CmdError::Underflow => write!(f, "underflow"),
        }
    }
}
impl std::error::Error for CmdError {}

fn parse<R: BufRead>(reader: R) -> Result<Vec<Command>, CmdError> {
    let mut out = Vec::new();
    for (n, line) in reader.lines().enumerate() {
        let line = line?;
        for word in line.split_whitespace() {
            out.push(match word.to_ascii_lowercase().as_str() {
                "+" | "add" => Command::Add,
                "dup" => Command::Dup,
                "." => Command::Print,
                w => Command::Push(w.parse().map_err(|_| CmdError::Bad(n + 1, w.to_string()))?),
            });
        }
    }
    Ok(out)
}
fn run(commands: &[Command], out: &mut dyn Write) -> Result<(), CmdError> {
    let mut stack: Vec<i64> = vec![];
    for c in commands {
        match c {
            Command::Push(n) => stack.push(*n),
            Command::Add => {
                let (a, b) = stack.pop().zip(stack.pop()).ok_or(CmdError::Underflow)?;
                stack.push(a + b);
            }
            Command::Dup => stack.extend_from_within(stack.len().checked_sub(1).ok_or(CmdError::Underflow)?..),
            Command::Print => writeln!(out, "{:?}", stack.last())?,
        }
    }
    out.flush()?;
    Ok(())
}
struct Upper<W: Write>(W, usize);
impl<W: Write> Write for Upper<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        self.1 += 1;
        self.0.write(&buf.to_ascii_uppercase())
    }
    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}
struct Ones(u8);
impl Read for Ones {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(io::Error::new(ErrorKind::Other, "exhausted"));
        }
        self.0 -= 1;
        let n = buf.len().min(3);
        buf[..n].fill(b'1');
        Ok(n)
    }
}
fn main() -> ExitCode {
    let mut out = Vec::new();
    match parse(Cursor::new("1 2 add dup +\n. 7 .")).and_then(|c| run(&c, &mut out)) {
        Ok(()) => print!("{}", String::from_utf8_lossy(&out)),
        Err(e) => println!("{e}"),
    }
    for bad in ["1 add", "1\nx2", "dup"] {
        let result = parse(bad.as_bytes()).and_then(|c| run(&c, &mut io::sink()));
        println!("{}", result.unwrap_err());
    }
    let mut up = Upper(Vec::new(), 0);
    write!(up, "abc {}", 'd').unwrap();
    up.write_all(b"-xyz").unwrap();
    println!("{:?} {}", String::from_utf8(up.0).unwrap(), up.1 > 0);
    let mut text = String::new();
    println!("{:?}", Ones(2).take(5).read_to_string(&mut text).map(|n| (n, text.clone())));
    println!("{:?}", Ones(1).read_to_end(&mut Vec::new()).map_err(|e| (e.kind(), e.to_string())));
    let mut reader = BufReader::new("alpha;beta;\ngamma".as_bytes());
    let mut part = Vec::new();
    reader.read_until(b';', &mut part).unwrap();
    println!("{:?} {:?}", String::from_utf8_lossy(&part), reader.lines().collect::<Result<Vec<_>, _>>().unwrap());
    let mut cur = Cursor::new(vec![0u8; 4]);
    cur.seek(SeekFrom::Start(2)).unwrap();
    cur.write_all(&[9, 8, 7]).unwrap();
    println!("{:?} {}", cur.get_ref(), cur.position());
    cur.set_position(1);
    let mut two = [0; 2];
    cur.read_exact(&mut two).unwrap();
    println!("{two:?} {:?}", cur.read_exact(&mut [0; 9]).map_err(|e| e.kind()));
    let mut chained = "ab".as_bytes().chain("cd".as_bytes());
    let mut s = String::new();
    chained.read_to_string(&mut s).unwrap();
    println!("{s} {:?}", "x,y".as_bytes().split(|b| *b == b',').count());
    let mut w = BufWriter::new(io::stdout().lock());
    writeln!(w, "{:>5}|{:<5}|", 1, 2).unwrap();
    drop(w);
    let start = Instant::now();
    let d = Duration::new(61, 5_000_000) + Duration::from_secs_f32(0.25);
    println!("{d:?} {} {:.2?} {:?}", d.as_millis(), d, d.checked_div(2));
    println!("{} {:?}", start.elapsed().as_secs() < 5, Duration::from_mins(2));
    let e = io::Error::from(ErrorKind::NotFound);
    println!("{e} {:?} {}", e.kind(), io::Error::other("mine"));
    ExitCode::SUCCESS
}
