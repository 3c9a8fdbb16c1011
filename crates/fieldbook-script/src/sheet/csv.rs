//! A CSV file becomes a table: whole, or not at all.

use std::fmt::Write as _;

use fieldbook::create_engine;

/// Rows that one statement inserts.
const ROWS: usize = 200;

/// Makes a table of a CSV file, whose first line names the columns, in the database of this URL; returns how many rows it has.
///
/// A column in which every value is a whole number, or a number that SQLite holds exactly as it is written, is INTEGER or REAL,
/// and NULL where it is empty; any other is TEXT, so that `007` stays `007`.
///
/// # Errors
///
/// Why nothing was imported, with the line: a row of more or fewer fields than there are columns, a text that is not UTF-8, a
/// column without a name or with another's; or what the database has against it.
///
/// ```
/// use fieldbook_script::import_csv;
///
/// let url = "sqlite://";
/// assert_eq!(import_csv(url, "jar", b"label,weight\nplums,1.50\n\"red, sour\",\n"), Ok(2));
/// let error = import_csv(url, "jar", b"label,weight\nplums,1,5\n").unwrap_err();
/// assert_eq!(error, "line 2 has 3 fields, but there are 2 columns");
/// ```
pub fn import_csv(url: &str, table: &str, bytes: &[u8]) -> Result<usize, String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new().flexible(true).delimiter(delimiter(bytes)).from_reader(bytes);
    let columns = columns(&mut reader)?;
    let mut records = Vec::new();
    for record in reader.records() {
        let record = record.map_err(described)?;
        let line = record.position().map_or(0, csv::Position::line);
        if record.len() != columns.len() {
            return Err(format!("line {line} has {} fields, but there are {} columns", record.len(), columns.len()));
        }
        if record.iter().any(|field| field.contains('\0')) {
            return Err(format!("line {line} holds a zero byte, which no text has"));
        }
        records.push(record);
    }
    let kinds: Vec<Kind> =
        (0..columns.len()).map(|column| Kind::of(records.iter().map(|record| &record[column]))).collect();
    let fill = || -> fieldbook::Result<()> {
        let mut shell = create_engine(url)?.shell()?;
        shell.send("BEGIN")?;
        let declared = columns.iter().zip(&kinds).map(|(name, kind)| format!("{} {}", quoted(name, '"'), kind.sql()));
        shell.send(&format!("CREATE TABLE {} ({})", quoted(table, '"'), declared.collect::<Vec<_>>().join(", ")))?;
        for records in records.chunks(ROWS) {
            shell.send(&insert(table, &kinds, records))?;
        }
        shell.send("COMMIT").map(drop)
    };
    fill().map_err(|error| error.to_string())?;
    Ok(records.len())
}

/// The character between fields: the one that the first line has most of.
fn delimiter(bytes: &[u8]) -> u8 {
    let first = bytes.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let count = |delimiter: &u8| first.iter().filter(|byte| *byte == delimiter).count();
    // Of several the last is taken; a comma is what a file with one column has, too.
    *[b'\t', b';', b','].iter().max_by_key(|delimiter| count(delimiter)).unwrap_or(&b',')
}

fn columns(reader: &mut csv::Reader<&[u8]>) -> Result<Vec<String>, String> {
    let columns: Vec<String> = reader.headers().map_err(described)?.iter().map(|name| name.trim().to_owned()).collect();
    if columns.is_empty() {
        return Err("the file is empty; its first line is to name the columns".to_owned());
    }
    for (place, name) in columns.iter().enumerate() {
        if name.is_empty() || name.contains('\0') {
            return Err(format!("line 1 gives column {} no name", place + 1));
        }
        if columns[..place].iter().any(|other| other.eq_ignore_ascii_case(name)) {
            return Err(format!("line 1 names two columns `{name}`"));
        }
    }
    Ok(columns)
}

fn described(error: csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::Utf8 { pos, .. } => {
            format!("line {} is not UTF-8; save the file in that encoding", pos.as_ref().map_or(1, csv::Position::line))
        }
        _ => error.to_string(),
    }
}

/// What a column holds.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Kind {
    Integer,
    Real,
    Text,
}

impl Kind {
    /// The narrowest that all of these are, as they are written.
    fn of<'v>(values: impl Iterator<Item = &'v str>) -> Self {
        let kinds = values.filter(|value| !value.is_empty()).map(Self::of_one);
        kinds.reduce(|one, other| if one > other { one } else { other }).unwrap_or(Self::Text)
    }

    fn of_one(value: &str) -> Self {
        let digits = match value.split_once('.') {
            Some((_, decimals)) if !decimals.is_empty() => value.trim_end_matches('0').trim_end_matches('.'),
            _ => value,
        };
        if value.parse::<i64>().is_ok_and(|number| number.to_string() == value) {
            Self::Integer
        } else if value.parse::<f64>().is_ok_and(|number| number.is_finite() && number.to_string() == digits) {
            Self::Real
        } else {
            Self::Text
        }
    }

    fn sql(self) -> &'static str {
        match self {
            Self::Integer => "INTEGER",
            Self::Real => "REAL",
            Self::Text => "TEXT",
        }
    }

    /// A value of it as SQL writes it.
    fn literal(self, value: &str) -> String {
        match self {
            Self::Text => quoted(value, '\''),
            _ if value.is_empty() => "NULL".to_owned(),
            _ => value.to_owned(),
        }
    }
}

fn insert(table: &str, kinds: &[Kind], records: &[csv::StringRecord]) -> String {
    let mut sql = format!("INSERT INTO {} VALUES ", quoted(table, '"'));
    for (place, record) in records.iter().enumerate() {
        let values: Vec<String> = kinds.iter().zip(record).map(|(kind, value)| kind.literal(value)).collect();
        let _ = write!(sql, "{}({})", if place == 0 { "" } else { ", " }, values.join(", "));
    }
    sql
}

fn quoted(text: &str, quote: char) -> String {
    format!("{quote}{}{quote}", text.replace(quote, &format!("{quote}{quote}")))
}
