//! A CSV file becomes a table: what is written stays as it is, and what does not fit leaves nothing behind.

use fieldbook_script::{Limits, RunEvent, import_csv, look};
use serde_json::{Value, json};

/// A database file of this test, gone when dropped.
struct File(std::path::PathBuf);

impl File {
    fn new(name: &str) -> Self {
        let file = File(std::env::temp_dir().join(format!("fieldbook-csv-{name}-{}.db", std::process::id())));
        let _ = std::fs::remove_file(&file.0);
        file
    }

    fn url(&self) -> String {
        format!("sqlite:///{}", self.0.display())
    }

    /// The one table: its columns' types and its rows.
    fn table(&self) -> (Vec<String>, Value) {
        let mut tables = Value::Null;
        look(&self.url(), &Limits::default(), &mut |event: RunEvent| {
            let data = serde_json::to_value(&event).unwrap();
            if data["event"] == "tables" {
                tables = data["tables"].clone();
            }
        });
        assert_eq!(tables.as_array().map(Vec::len), Some(1), "{tables}");
        let types = tables[0]["columns"].as_array().unwrap().iter().map(|column| column["type"].as_str().unwrap());
        (types.map(str::to_owned).collect(), tables[0]["rows"].clone())
    }
}

impl Drop for File {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn values_are_kept_as_they_are_written() {
    let file = File::new("kept");
    let text = "whole,exact,code,long,mixed,\"it's \"\"x\"\"\"\n\
                1,1.50,007,1234567890.12345678901,1,a\n\
                -9223372036854775808,-0.25,7,2,x,\"two\nlines; 'quoted'\"\n\
                ,,,,,\n";
    assert_eq!(import_csv(&file.url(), "a \"table\"", text.as_bytes()), Ok(3));
    let (types, rows) = file.table();
    assert_eq!(types, ["INTEGER", "REAL", "TEXT", "TEXT", "TEXT", "TEXT"]);
    let least = json!({"integer": "-9223372036854775808"});
    assert_eq!(
        rows,
        json!([
            [1, 1.5, "007", "1234567890.12345678901", "1", "a"],
            [least, -0.25, "7", "2", "x", "two\nlines; 'quoted'"],
            [null, null, "", "", "", ""],
        ])
    );
}

#[test]
fn a_mark_at_the_beginning_and_other_delimiters_are_understood() {
    for text in ["\u{feff}tree;kilos\nGala;1\n", "tree\tkilos\r\nGala\t1\r\n", "tree,kilos\nGala,1"] {
        let file = File::new("delimiters");
        assert_eq!(import_csv(&file.url(), "harvest", text.as_bytes()), Ok(1), "{text:?}");
        assert_eq!(file.table().1, json!([["Gala", 1]]), "{text:?}");
    }
}

#[test]
fn many_rows_are_one_table() {
    let file = File::new("many");
    let text: String = std::iter::once("n\n".to_owned()).chain((0..1001).map(|n| format!("{n}\n"))).collect();
    assert_eq!(import_csv(&file.url(), "numbers", text.as_bytes()), Ok(1001));
    assert_eq!(file.table().1[1000 - 1], json!([999]));
}

#[test]
fn what_does_not_fit_is_refused_with_its_line_and_leaves_nothing() {
    let refused: [(&[u8], &str); 8] = [
        (b"", "the file is empty"),
        (b"a,,c\n1,2,3\n", "line 1 gives column 2 no name"),
        (b"name,Name\n1,2\n", "line 1 names two columns `Name`"),
        (b"a,b\n1,2\n3\n", "line 3 has 1 fields, but there are 2 columns"),
        (b"a,b\n1,2\n3,4,5\n", "line 3 has 3 fields, but there are 2 columns"),
        (b"a\nfine\n\xff\xfe\n", "line 3 is not UTF-8"),
        (b"\xff\n1\n", "line 1 is not UTF-8"),
        (b"a\nzero\0byte\n", "line 2 holds a zero byte"),
    ];
    for (bytes, why) in refused {
        let file = File::new("refused");
        let error = import_csv(&file.url(), "t", bytes).unwrap_err();
        assert!(error.starts_with(why), "{error}");
        assert!(!file.0.exists(), "{why}");
    }
    // What the database has against it leaves no half of it either.
    let file = File::new("twice");
    import_csv(&file.url(), "t", b"a\n1\n").unwrap();
    assert!(import_csv(&file.url(), "T", b"a\n2\n").unwrap_err().contains("already exists"));
    assert_eq!(file.table().1, json!([[1]]));
}

#[test]
fn what_is_no_database_is_told_when_it_is_looked_into() {
    let file = File::new("broken");
    std::fs::write(&file.0, "this was never a database".repeat(100)).unwrap();
    let mut told = Vec::new();
    look(&file.url(), &Limits::default(), &mut |event: RunEvent| told.push(serde_json::to_value(&event).unwrap()));
    assert!(told[0]["message"].as_str().unwrap().contains("file is not a database"), "{told:?}");
    assert_eq!(told.last().unwrap()["outcome"], "failed");
}
