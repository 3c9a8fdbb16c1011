//! `std::io` on what a run is given and prints, and on memory; `std::env` as far as there is one.

fn stdin_line() -> Option<String> {}
fn stdin_rest() -> String {}
fn stdout_write(text: &str, stderr: bool) {}
fn text_of_bytes(bytes: &[u8]) -> String { String::from_utf8_lossy(bytes).to_string() }
fn run_args() -> Vec<String> {}

pub mod env {
    use crate::*;
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum VarError { NotPresent, NotUnicode }
    impl Display for VarError { fn fmt(&self, f: &mut Formatter) -> crate::Result<(), fmt::Error> { f.pad("environment variable not found") } }
    impl crate::Error for VarError {}
    /// The program's name, then what it was given.
    pub fn args() -> Args { Args { all: run_args().into_iter().collect::<VecDeque<String>>() } }
    #[derive(Debug)]
    pub struct Args { all: VecDeque<String> }
    impl Iterator for Args { type Item = String; fn next(&mut self) -> Option<String> { self.all.pop_front() } fn size_hint(&self) -> (usize, Option<usize>) { (self.all.len(), Some(self.all.len())) } }
    impl DoubleEndedIterator for Args { fn next_back(&mut self) -> Option<String> { self.all.pop_back() } }
    impl ExactSizeIterator for Args { fn len(&self) -> usize { self.all.len() } }
    /// No variable is set.
    pub fn var<K: AsRef<str>>(key: K) -> crate::Result<String, VarError> { Err(VarError::NotPresent) }
}

pub mod io {
    use crate::*;
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum ErrorKind {
        NotFound, PermissionDenied, ConnectionRefused, ConnectionReset, ConnectionAborted, NotConnected, AddrInUse, AddrNotAvailable, BrokenPipe,
        AlreadyExists, WouldBlock, InvalidInput, InvalidData, TimedOut, WriteZero, StorageFull, Interrupted, Unsupported, UnexpectedEof, OutOfMemory, Other,
    }
    impl ErrorKind {
        fn text(&self) -> &str {
            match self {
                ErrorKind::NotFound => "entity not found", ErrorKind::PermissionDenied => "permission denied", ErrorKind::ConnectionRefused => "connection refused",
                ErrorKind::ConnectionReset => "connection reset", ErrorKind::ConnectionAborted => "connection aborted", ErrorKind::NotConnected => "not connected",
                ErrorKind::AddrInUse => "address in use", ErrorKind::AddrNotAvailable => "address not available", ErrorKind::BrokenPipe => "broken pipe",
                ErrorKind::AlreadyExists => "entity already exists", ErrorKind::WouldBlock => "operation would block", ErrorKind::InvalidInput => "invalid input parameter",
                ErrorKind::InvalidData => "invalid data", ErrorKind::TimedOut => "timed out", ErrorKind::WriteZero => "write zero", ErrorKind::StorageFull => "no storage space",
                ErrorKind::Interrupted => "operation interrupted", ErrorKind::Unsupported => "unsupported", ErrorKind::UnexpectedEof => "unexpected end of file",
                ErrorKind::OutOfMemory => "out of memory", ErrorKind::Other => "other error",
            }
        }
    }
    impl Display for ErrorKind { fn fmt(&self, f: &mut Formatter) -> crate::Result<(), fmt::Error> { f.pad(self.text()) } }
    pub struct Error { kind: ErrorKind, inner: Option<Box<dyn crate::Error>>, simple: Option<&str> }
    pub type Result<T> = crate::Result<T, Error>;
    impl Error {
        pub fn new<E: Into<Box<dyn crate::Error>>>(kind: ErrorKind, error: E) -> Error { Error { kind, inner: Some(error.into()), simple: None } }
        pub fn other<E: Into<Box<dyn crate::Error>>>(error: E) -> Error { Error { kind: ErrorKind::Other, inner: Some(error.into()), simple: None } }
        pub fn kind(&self) -> ErrorKind { self.kind }
        pub fn get_ref(&self) -> Option<&dyn crate::Error> { match &self.inner { Some(inner) => Some(&**inner), None => None } }
        pub fn into_inner(self) -> Option<Box<dyn crate::Error>> { self.inner }
        pub fn raw_os_error(&self) -> Option<i32> { None }
    }
    fn simple(kind: ErrorKind, text: &str) -> Error { Error { kind, inner: None, simple: Some(text) } }
    impl From<ErrorKind> for Error { fn from(kind: ErrorKind) -> Error { Error { kind, inner: None, simple: None } } }
    impl Debug for Error {
        fn fmt(&self, f: &mut Formatter) -> crate::Result<(), fmt::Error> {
            match (&self.inner, &self.simple) {
                (Some(inner), _) => f.debug_struct("Custom").field("kind", &self.kind).field("error", &inner).finish(),
                (None, Some(text)) => f.debug_struct("Error").field("kind", &self.kind).field("message", text).finish(),
                (None, None) => f.debug_tuple("Kind").field(&self.kind).finish(),
            }
        }
    }
    impl Display for Error {
        fn fmt(&self, f: &mut Formatter) -> crate::Result<(), fmt::Error> {
            match (&self.inner, &self.simple) { (Some(inner), _) => Display::fmt(&**inner, f), (None, Some(text)) => f.write_str(text), (None, None) => f.write_str(self.kind.text()) }
        }
    }
    impl crate::Error for Error { fn source(&self) -> Option<&dyn crate::Error> { match &self.inner { Some(inner) => inner.source(), None => None } } }
    impl From<fmt::Error> for Error { fn from(error: fmt::Error) -> Error { simple(ErrorKind::Other, "formatter error") } }

    /// Something that bytes come from.
    pub trait Read {
        fn read(&mut self, buf: &mut [u8]) -> Result<usize>;
        fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {
            let mut all = 0;
            let mut part = vec![0u8; 256];
            loop { let count = self.read(&mut part[..])?; if count == 0 { return Ok(all); } buf.extend_from_slice(&part[..count]); all += count; }
        }
        fn read_to_string(&mut self, buf: &mut String) -> Result<usize> {
            let mut bytes = Vec::new();
            let count = self.read_to_end(&mut bytes)?;
            match String::from_utf8(bytes) { Ok(text) => { buf.push_str(&text); Ok(count) } Err(_) => Err(simple(ErrorKind::InvalidData, "stream did not contain valid UTF-8")) }
        }
        fn read_exact(&mut self, buf: &mut [u8]) -> Result<()> {
            let mut at = 0;
            while at < buf.len() { let count = self.read(&mut buf[at..])?; if count == 0 { return Err(simple(ErrorKind::UnexpectedEof, "failed to fill whole buffer")); } at += count; }
            Ok(())
        }
        fn by_ref(&mut self) -> &mut Self where Self: Sized { self }
        fn bytes(self) -> ReadBytes<Self> where Self: Sized { ReadBytes { from: self } }
        fn take(self, limit: u64) -> ReadTake<Self> where Self: Sized { ReadTake { from: self, left: limit } }
        fn chain<R: Read>(self, next: R) -> ReadChain<Self, R> where Self: Sized { ReadChain { first: self, second: next, over: false } }
    }
    pub struct ReadBytes<R> { from: R }
    impl<R: Read> Iterator for ReadBytes<R> { type Item = Result<u8>; fn next(&mut self) -> Option<Result<u8>> { let mut one = [0u8; 1]; match self.from.read(&mut one[..]) { Ok(0) => None, Ok(_) => Some(Ok(one[0])), Err(error) => Some(Err(error)) } } }
    pub struct ReadChain<A, B> { first: A, second: B, over: bool }
    impl<A: Read, B: Read> Read for ReadChain<A, B> { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { if !self.over { let count = self.first.read(buf)?; if count > 0 || buf.is_empty() { return Ok(count); } self.over = true; } self.second.read(buf) } }
    impl<A: BufRead, B: BufRead> BufRead for ReadChain<A, B> {}
    impl<R: BufRead> BufRead for ReadTake<R> {}
    pub struct ReadTake<R> { from: R, left: u64 }
    impl<R: Read> Read for ReadTake<R> { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { let most = buf.len().min(self.left as usize); if most == 0 { return Ok(0); } let count = self.from.read(&mut buf[..most])?; self.left -= count as u64; Ok(count) } }
    impl<R: Read> Read for &mut R { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { (**self).read(buf) } }
    impl<R: Read> Read for Box<R> { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { (**self).read(buf) } }
    impl Read for &[u8] { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { let count = buf.len().min(self.len()); buf[..count].copy_from_slice(&self[..count]); *self = &self[count..]; Ok(count) } fn read_exact(&mut self, buf: &mut [u8]) -> Result<()> { if buf.len() > self.len() { *self = &self[self.len()..]; return Err(simple(ErrorKind::UnexpectedEof, "failed to fill whole buffer")); } self.read(buf)?; Ok(()) } }
    /// Something that bytes come from and that knows where lines end.
    pub trait BufRead: Read {
        fn read_line(&mut self, buf: &mut String) -> Result<usize> {
            let mut bytes = Vec::new();
            let count = self.read_until(10u8, &mut bytes)?;
            match String::from_utf8(bytes) { Ok(text) => { buf.push_str(&text); Ok(count) } Err(_) => Err(simple(ErrorKind::InvalidData, "stream did not contain valid UTF-8")) }
        }
        fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize> {
            let mut count = 0;
            let mut one = [0u8; 1];
            loop { if self.read(&mut one[..])? == 0 { return Ok(count); } buf.push(one[0]); count += 1; if one[0] == byte { return Ok(count); } }
        }
        fn lines(self) -> ReadLines<Self> where Self: Sized { ReadLines { from: self } }
        fn split(self, byte: u8) -> ReadSplit<Self> where Self: Sized { ReadSplit { from: self, byte } }
    }
    pub struct ReadLines<B> { from: B }
    pub type Lines<B> = ReadLines<B>;
    impl<B: BufRead> Iterator for ReadLines<B> {
        type Item = Result<String>;
        fn next(&mut self) -> Option<Result<String>> {
            let mut line = String::new();
            match self.from.read_line(&mut line) {
                Ok(0) => None,
                Ok(_) => { if line.ends_with("\n") { line.pop(); if line.ends_with("\r") { line.pop(); } } Some(Ok(line)) }
                Err(error) => Some(Err(error)),
            }
        }
    }
    pub struct ReadSplit<B> { from: B, byte: u8 }
    impl<B: BufRead> Iterator for ReadSplit<B> {
        type Item = Result<Vec<u8>>;
        fn next(&mut self) -> Option<Result<Vec<u8>>> { let mut part = Vec::new(); match self.from.read_until(self.byte, &mut part) { Ok(0) => None, Ok(_) => { if part.last() == Some(&self.byte) { part.pop(); } Some(Ok(part)) } Err(error) => Some(Err(error)) } }
    }
    impl<R: BufRead> BufRead for &mut R { fn read_line(&mut self, buf: &mut String) -> Result<usize> { (**self).read_line(buf) } }
    impl<R: BufRead> BufRead for Box<R> { fn read_line(&mut self, buf: &mut String) -> Result<usize> { (**self).read_line(buf) } }
    impl BufRead for &[u8] {}
    /// Something that bytes go to.
    pub trait Write {
        fn write(&mut self, buf: &[u8]) -> Result<usize>;
        fn flush(&mut self) -> Result<()>;
        fn write_all(&mut self, buf: &[u8]) -> Result<()> {
            let mut at = 0;
            while at < buf.len() { let count = self.write(&buf[at..])?; if count == 0 { return Err(simple(ErrorKind::WriteZero, "failed to write whole buffer")); } at += count; }
            Ok(())
        }
        fn write_fmt(&mut self, args: Arguments) -> Result<()> { let text: &str = same(args); self.write_all(text.as_bytes()) }
        fn by_ref(&mut self) -> &mut Self where Self: Sized { self }
    }
    impl<W: Write> Write for &mut W { fn write(&mut self, buf: &[u8]) -> Result<usize> { (**self).write(buf) } fn flush(&mut self) -> Result<()> { (**self).flush() } fn write_all(&mut self, buf: &[u8]) -> Result<()> { (**self).write_all(buf) } fn write_fmt(&mut self, args: Arguments) -> Result<()> { (**self).write_fmt(args) } }
    impl<W: Write> Write for Box<W> { fn write(&mut self, buf: &[u8]) -> Result<usize> { (**self).write(buf) } fn flush(&mut self) -> Result<()> { (**self).flush() } fn write_all(&mut self, buf: &[u8]) -> Result<()> { (**self).write_all(buf) } fn write_fmt(&mut self, args: Arguments) -> Result<()> { (**self).write_fmt(args) } }
    impl Write for Vec<u8> { fn write(&mut self, buf: &[u8]) -> Result<usize> { self.extend_from_slice(buf); Ok(buf.len()) } fn flush(&mut self) -> Result<()> { Ok(()) } }
    #[derive(Clone, Copy, Debug)]
    pub struct Stdin {}
    pub type StdinLock = Stdin;
    pub fn stdin() -> Stdin { Stdin {} }
    impl Stdin {
        pub fn lock(&self) -> Stdin { Stdin {} }
        /// The next line, with its end; nothing where there is none.
        pub fn read_line(&self, buf: &mut String) -> Result<usize> { match stdin_line() { Some(line) => { buf.push_str(&line); Ok(line.len()) } None => Ok(0) } }
        pub fn lines(self) -> ReadLines<Stdin> { ReadLines { from: self } }
    }
    impl Read for Stdin {
        fn read(&mut self, buf: &mut [u8]) -> Result<usize> { let bytes = stdin_bytes(buf.len()); let count = bytes.len(); buf[..count].copy_from_slice(&bytes[..]); Ok(count) }
        fn read_to_string(&mut self, buf: &mut String) -> Result<usize> { let rest = stdin_rest(); buf.push_str(&rest); Ok(rest.len()) }
    }
    impl BufRead for Stdin { fn read_line(&mut self, buf: &mut String) -> Result<usize> { Stdin::read_line(self, buf) } }
    fn stdin_bytes(most: usize) -> Vec<u8> {}
    pub fn read_to_string<R: Read>(reader: R) -> Result<String> { let mut reader = reader; let mut all = String::new(); reader.read_to_string(&mut all)?; Ok(all) }
    #[derive(Clone, Copy, Debug)]
    pub struct Stdout {}
    pub type StdoutLock = Stdout;
    pub fn stdout() -> Stdout { Stdout {} }
    impl Stdout { pub fn lock(&self) -> Stdout { Stdout {} } }
    impl Write for Stdout { fn write(&mut self, buf: &[u8]) -> Result<usize> { stdout_write(&text_of_bytes(buf), false); Ok(buf.len()) } fn flush(&mut self) -> Result<()> { Ok(()) } fn write_fmt(&mut self, args: Arguments) -> Result<()> { stdout_write(same(args), false); Ok(()) } }
    #[derive(Clone, Copy, Debug)]
    pub struct Stderr {}
    pub type StderrLock = Stderr;
    pub fn stderr() -> Stderr { Stderr {} }
    impl Stderr { pub fn lock(&self) -> Stderr { Stderr {} } }
    impl Write for Stderr { fn write(&mut self, buf: &[u8]) -> Result<usize> { stdout_write(&text_of_bytes(buf), true); Ok(buf.len()) } fn flush(&mut self) -> Result<()> { Ok(()) } fn write_fmt(&mut self, args: Arguments) -> Result<()> { stdout_write(same(args), true); Ok(()) } }
    /// Nobody sits at a terminal.
    pub trait IsTerminal { fn is_terminal(&self) -> bool { false } }
    impl IsTerminal for Stdin {}
    impl IsTerminal for Stdout {}
    impl IsTerminal for Stderr {}
    #[derive(Clone, Copy, Debug, Default)]
    pub struct Sink {}
    pub fn sink() -> Sink { Sink {} }
    impl Write for Sink { fn write(&mut self, buf: &[u8]) -> Result<usize> { Ok(buf.len()) } fn flush(&mut self) -> Result<()> { Ok(()) } }
    #[derive(Clone, Copy, Debug, Default)]
    pub struct Empty {}
    pub fn empty() -> Empty { Empty {} }
    impl Read for Empty { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { Ok(0) } }
    impl BufRead for Empty {}
    /// Bytes in memory, and a place in them.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Cursor<T> { inner: T, pos: u64 }
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum SeekFrom { Start(u64), End(i64), Current(i64) }
    impl<T> Cursor<T> {
        pub fn new(inner: T) -> Cursor<T> { Cursor { inner, pos: 0 } }
        pub fn into_inner(self) -> T { self.inner }
        pub fn get_ref(&self) -> &T { &self.inner }
        pub fn get_mut(&mut self) -> &mut T { &mut self.inner }
        pub fn position(&self) -> u64 { self.pos }
        pub fn set_position(&mut self, pos: u64) { self.pos = pos; }
    }
    impl<T: AsRef<[u8]>> Read for Cursor<T> {
        fn read(&mut self, buf: &mut [u8]) -> Result<usize> { let all = self.inner.as_ref(); let start = (self.pos as usize).min(all.len()); let count = buf.len().min(all.len() - start); buf[..count].copy_from_slice(&all[start..start + count]); self.pos += count as u64; Ok(count) }
    }
    impl<T: AsRef<[u8]>> BufRead for Cursor<T> {}
    pub trait Seek { fn seek(&mut self, pos: SeekFrom) -> Result<u64>; fn rewind(&mut self) -> Result<()> { self.seek(SeekFrom::Start(0))?; Ok(()) } fn stream_position(&mut self) -> Result<u64> { self.seek(SeekFrom::Current(0)) } }
    impl<T: AsRef<[u8]>> Seek for Cursor<T> {
        fn seek(&mut self, pos: SeekFrom) -> Result<u64> {
            let next = match pos { SeekFrom::Start(at) => at as i64, SeekFrom::End(by) => self.inner.as_ref().len() as i64 + by, SeekFrom::Current(by) => self.pos as i64 + by };
            if next < 0 { return Err(simple(ErrorKind::InvalidInput, "invalid seek to a negative or overflowing position")); }
            self.pos = next as u64;
            Ok(self.pos)
        }
    }
    impl Write for Cursor<Vec<u8>> {
        fn write(&mut self, buf: &[u8]) -> Result<usize> { for byte in buf { let at = self.pos as usize; while self.inner.len() < at { self.inner.push(0u8); } if at < self.inner.len() { self.inner[at] = *byte; } else { self.inner.push(*byte); } self.pos += 1; } Ok(buf.len()) }
        fn flush(&mut self) -> Result<()> { Ok(()) }
    }
    #[derive(Debug)]
    pub struct BufReader<R> { inner: R }
    impl<R> BufReader<R> {
        pub fn new(inner: R) -> BufReader<R> { BufReader { inner } }
        pub fn with_capacity(capacity: usize, inner: R) -> BufReader<R> { BufReader { inner } }
        pub fn get_ref(&self) -> &R { &self.inner }
        pub fn get_mut(&mut self) -> &mut R { &mut self.inner }
        pub fn into_inner(self) -> R { self.inner }
    }
    impl<R: Read> Read for BufReader<R> { fn read(&mut self, buf: &mut [u8]) -> Result<usize> { self.inner.read(buf) } }
    impl<R: Read> BufRead for BufReader<R> {}
    /// Hands on at once what is written: nobody sees the difference but by time.
    #[derive(Debug)]
    pub struct BufWriter<W> { inner: W }
    pub type LineWriter<W> = BufWriter<W>;
    impl<W> BufWriter<W> {
        pub fn new(inner: W) -> BufWriter<W> { BufWriter { inner } }
        pub fn with_capacity(capacity: usize, inner: W) -> BufWriter<W> { BufWriter { inner } }
        pub fn get_ref(&self) -> &W { &self.inner }
        pub fn get_mut(&mut self) -> &mut W { &mut self.inner }
        pub fn into_inner(self) -> Result<W> { Ok(self.inner) }
    }
    impl<W: Write> Write for BufWriter<W> { fn write(&mut self, buf: &[u8]) -> Result<usize> { self.inner.write(buf) } fn flush(&mut self) -> Result<()> { self.inner.flush() } fn write_fmt(&mut self, args: Arguments) -> Result<()> { self.inner.write_fmt(args) } }
    pub fn copy<R: Read, W: Write>(reader: &mut R, writer: &mut W) -> Result<u64> { let mut all = Vec::new(); let count = reader.read_to_end(&mut all)?; writer.write_all(&all)?; Ok(count as u64) }
    pub mod prelude { pub use super::{BufRead, Read, Seek, Write}; }
}
