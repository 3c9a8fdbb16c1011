//! `std::io` on memory: readers, writers, cursors, errors; and a program that reads no input.

use std::fmt;
use std::io::{self, BufRead, BufReader, BufWriter, Cursor, ErrorKind, Read, Seek, SeekFrom, Write};

#[derive(Debug)]
enum ConfigError {
    Io(io::Error),
    Line(usize, String),
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ConfigError::Io(error) => write!(f, "cannot read: {error}"),
            ConfigError::Line(number, text) => write!(f, "line {number}: {text:?}"),
        }
    }
}

impl std::error::Error for ConfigError {}

impl From<io::Error> for ConfigError {
    fn from(error: io::Error) -> Self {
        ConfigError::Io(error)
    }
}

fn parse<R: BufRead>(reader: R) -> Result<Vec<(String, i64)>, ConfigError> {
    let mut all = Vec::new();
    for (index, line) in reader.lines().enumerate() {
        let line = line?;
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (key, value) = line.split_once('=').ok_or_else(|| ConfigError::Line(index + 1, line.to_string()))?;
        let value = value.trim().parse().map_err(|_| ConfigError::Line(index + 1, value.to_string()))?;
        all.push((key.trim().to_string(), value));
    }
    Ok(all)
}

fn table<W: Write>(out: &mut W, rows: &[(String, i64)]) -> io::Result<usize> {
    writeln!(out, "{:<8}|{:>6}", "key", "value")?;
    writeln!(out, "{}", "-".repeat(15))?;
    for (key, value) in rows {
        writeln!(out, "{key:<8}|{value:>6}")?;
    }
    out.flush()?;
    Ok(rows.len())
}

struct Upper<R>(R);

impl<R: Read> Read for Upper<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let count = self.0.read(buf)?;
        buf[..count].make_ascii_uppercase();
        Ok(count)
    }
}

struct Counted<W> {
    inner: W,
    bytes: usize,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        self.bytes += buf.len();
        self.inner.write(buf)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

struct Failing;

impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::new(ErrorKind::TimedOut, "nobody answers"))
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let text = "# sizes\nwidth = 80\nheight=24\n\ndepth = -1";
    let rows = parse(text.as_bytes())?;
    let mut out = Vec::new();
    table(&mut out, &rows)?;
    print!("{}", String::from_utf8(out)?);
    table(&mut io::stdout(), &rows[..1])?;
    for bad in ["width", "a = 1\nb = two"] {
        println!("{}", parse(Cursor::new(bad)).unwrap_err());
    }
    println!("{}", parse(BufReader::new(Failing)).unwrap_err());

    let mut upper = String::new();
    Upper("shout this".as_bytes()).read_to_string(&mut upper)?;
    println!("{upper}");
    let mut counted = Counted { inner: Vec::new(), bytes: 0 };
    write!(counted, "{:03}-{}", 7, "x")?;
    counted.write_all(b" end")?;
    println!("{} {:?}", counted.bytes, String::from_utf8_lossy(&counted.inner));

    let mut cursor = Cursor::new(b"first\nsecond\nthird".to_vec());
    let mut line = String::new();
    let count = cursor.read_line(&mut line)?;
    println!("{count} {line:?} {}", cursor.position());
    cursor.seek(SeekFrom::End(-5))?;
    let mut rest = Vec::new();
    cursor.read_to_end(&mut rest)?;
    println!("{:?} {}", std::str::from_utf8(&rest)?, cursor.stream_position()?);
    cursor.rewind()?;
    println!("{:?}", cursor.lines().map(|line| line.map(|line| line.len())).collect::<Result<Vec<_>, _>>()?);

    let mut exact = [0u8; 4];
    let mut reader = "abcdef".as_bytes();
    reader.read_exact(&mut exact)?;
    println!("{exact:?} {:?}", reader.read_exact(&mut exact).map_err(|error| error.kind()));
    println!("{:?}", BufRead::split("a,b,c".as_bytes(), b',').map(|part| part.unwrap()[0] as char).collect::<String>());
    println!("{:?}", "xyz".as_bytes().bytes().map(|byte| byte.unwrap()).max());
    println!("{:?}", io::read_to_string("whole text".as_bytes().take(5))?);

    let mut buffered = BufWriter::new(Vec::new());
    for n in 0..3 {
        write!(buffered, "{n};")?;
    }
    buffered.flush()?;
    println!("{:?}", String::from_utf8(buffered.into_inner()?)?);

    let error = io::Error::other("odd");
    println!("{error} {error:?} {:?}", error.kind());
    let kind = io::Error::from(ErrorKind::NotFound);
    println!("{kind} {kind:?}");
    let boxed: Box<dyn std::error::Error> = error.into();
    println!("{}", boxed);

    let mut input = String::new();
    let count = io::stdin().read_line(&mut input)?;
    println!("{count} {input:?}");
    println!("{}", io::stdin().lines().count());
    println!("{}", std::env::args().count() > 0);
    let handle = io::stdout();
    let mut lock = handle.lock();
    writeln!(lock, "{:>5}|{:<5}|", "r", "l")?;
    lock.write_all(b"bytes\n")?;
    Ok(())
}
