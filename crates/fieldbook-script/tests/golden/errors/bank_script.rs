// Bank with custom errors, From, ?, Box<dyn Error>, source chains.
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::num::{IntErrorKind, ParseFloatError, ParseIntError, TryFromIntError};
use std::str::Utf8Error;

#[derive(Debug)]
pub enum BankError {
    Parse { line: usize, source: ParseIntError },
    Unknown(String),
    Overdrawn { account: String, missing: u64 },
    Conversion(TryFromIntError),
    Text(Utf8Error),
    Other(Box<dyn Error + Send + Sync>),
}

impl fmt::Display for BankError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use BankError::*;
        match self {
            Parse { line, .. } => write!(f, "cannot read line {line}"),
            Unknown(name) => write!(f, "no account {name:?}"),
            Overdrawn { account, missing } => write!(f, "{account} lacks {missing}"),
            Conversion(e) => write!(f, "conversion: {e}"),
            Text(_) => f.write_str("bad text"),
            Other(e) => fmt::Display::fmt(e, f),
        }
    }
}

impl Error for BankError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Parse { source, .. } => Some(source),
            Self::Conversion(e) => Some(e),
            Self::Text(e) => Some(e),
            Self::Other(e) => e.source(),
            Self::Unknown(_) | Self::Overdrawn { .. } => None,
        }
    }
}

impl From<TryFromIntError> for BankError {
    fn from(e: TryFromIntError) -> Self {
        BankError::Conversion(e)
    }
}
impl From<Utf8Error> for BankError {
    fn from(e: Utf8Error) -> Self {
        BankError::Text(e)
    }
}
impl From<Box<dyn Error + Send + Sync>> for BankError {
    fn from(e: Box<dyn Error + Send + Sync>) -> Self {
        BankError::Other(e)
    }
}

type Result<T, E = BankError> = std::result::Result<T, E>;

#[derive(Default)]
struct Bank {
    accounts: BTreeMap<String, u64>,
    history: Vec<(String, i64)>,
}

impl Bank {
    fn apply(&mut self, line: usize, text: &str) -> Result<u64> {
        let Some((name, amount)) = text.split_once(char::is_whitespace) else {
            return Err(BankError::Unknown(text.to_owned()));
        };
        let amount: i64 = amount.trim().parse().map_err(|source| BankError::Parse { line, source })?;
        let balance = self.accounts.get_mut(name).ok_or_else(|| BankError::Unknown(name.into()))?;
        if amount < 0 {
            let take = amount.unsigned_abs();
            *balance = balance
                .checked_sub(take)
                .ok_or(BankError::Overdrawn { account: name.to_string(), missing: take.wrapping_sub(*balance) })?;
        } else {
            *balance += u64::try_from(amount)?;
        }
        self.history.push((name.to_string(), amount));
        Ok(*balance)
    }
    fn small(&self, name: &str) -> Result<u8> {
        Ok(u8::try_from(*self.accounts.get(name).ok_or(BankError::Unknown(name.to_string()))?)?)
    }
}

fn chain(e: &dyn Error) -> String {
    let mut out = e.to_string();
    let mut next = e.source();
    while let Some(cause) = next {
        out += &format!(" <- {cause}");
        next = cause.source();
    }
    out
}

fn decode(bytes: &[u8]) -> Result<&str> {
    Ok(std::str::from_utf8(bytes)?)
}

fn boxed(n: i32) -> std::result::Result<i32, Box<dyn Error>> {
    if n < 0 {
        return Err("negative".into());
    }
    if n > 100 {
        Err(format!("{n} is too much"))?;
    }
    if n == 42 {
        return Err(Box::new(BankError::Unknown("42".into())));
    }
    let f: f64 = "1.5e2".parse::<f64>().map_err(|e: ParseFloatError| e)?;
    Ok(f as i32 + n)
}

fn main() -> std::result::Result<(), Box<dyn Error>> {
    let mut bank = Bank::default();
    bank.accounts.extend([("ann".to_string(), 100), ("bob".to_string(), 500)]);
    let script = "ann 50\nbob -600\ncy 1\nann x1\nann -20\nnothing\nann 99999999999999999999";
    for (i, line) in script.lines().enumerate() {
        match bank.apply(i + 1, line) {
            Ok(b) => println!("ok {b}"),
            Err(e @ BankError::Parse { .. }) => {
                let kind = e.source().and_then(|s| s.downcast_ref::<ParseIntError>()).map(|p| p.kind().clone());
                println!("{} {:?} {}", chain(&e), kind, kind == Some(IntErrorKind::PosOverflow));
            }
            Err(e) => println!("{}", chain(&e)),
        }
    }
    println!("{:?}", bank.history);
    println!("{:?}", bank.small("ann"));
    match bank.small("bob") {
        Err(e) => println!("{}", chain(&e)),
        Ok(v) => println!("{v}"),
    }
    println!("{:?}", decode(b"caf\xc3\xa9"));
    if let Err(e) = decode(&[0x61, 0xff, 0x62]) {
        println!("{} {e:?}", chain(&e));
    }
    for n in [1, -1, 101, 42] {
        match boxed(n) {
            Ok(v) => println!("{v}"),
            Err(e) => match e.downcast::<BankError>() {
                Ok(b) => println!("bank: {b:?}"),
                Err(other) => println!("other: {other}"),
            },
        }
    }
    let e: BankError = Box::<dyn Error + Send + Sync>::from("plain").into();
    println!("{e} {}", e.source().is_none());
    let results: Vec<std::result::Result<i32, _>> = "1 2 x 4".split(' ').map(str::parse::<i32>).collect();
    let (good, bad): (Vec<_>, Vec<_>) = results.into_iter().partition(|r| r.is_ok());
    println!("{:?} {:?}", good.into_iter().map(|r| r.unwrap()).sum::<i32>(), bad);
    let opt: Option<std::result::Result<i32, ParseIntError>> = Some("7".parse());
    println!("{:?} {:?}", opt.transpose()?, "".parse::<i32>().map_err(|e| e.to_string()));
    println!(
        "{:?} {:?} {:?}",
        "tru".parse::<bool>(),
        "ab".parse::<char>().map_err(|e| e.to_string()),
        "".parse::<f32>()
    );
    Err(Box::from("the end"))
}
