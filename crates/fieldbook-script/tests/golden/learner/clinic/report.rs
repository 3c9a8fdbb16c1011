use std::fmt;

use crate::models::{Patient, animals::Animal};
use fieldbook::prelude::*;

pub struct Summary {
    rows: Vec<(String, Animal, i32)>,
}

impl Summary {
    pub fn of(session: &Session) -> Result<Self> {
        let patients = session.exec(select(Patient).order_by(Patient.name))?.all();
        let rows = patients.iter().map(|patient| (patient.name(), patient.animal(), patient.minutes())).collect();
        Ok(Self { rows })
    }

    fn total(&self) -> i32 {
        self.rows.iter().map(|(.., minutes)| minutes).sum()
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.rows.iter().map(|(name, ..)| name.as_str()).collect();
        write!(f, "{} minutes for {}", self.total(), names.join(", "))
    }
}

pub struct Table<'a> {
    title: Option<&'a str>,
    lines: Vec<String>,
}

impl<'a> From<&'a Summary> for Table<'a> {
    fn from(summary: &'a Summary) -> Self {
        let widest = summary.rows.iter().map(|row| row.0.len()).max().unwrap_or(0);
        let lines = summary.rows.iter().map(|(name, animal, minutes)| {
            let animal = format!("{animal:?}");
            format!("{name:<widest$} {animal:^7} {minutes:>4}")
        });
        Table { title: None, lines: lines.collect() }
    }
}

impl<'a> Table<'a> {
    pub fn with_title(self, title: &'a str) -> Self {
        Table { title: Some(title), ..self }
    }
}

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(title) = self.title {
            writeln!(f, "{title:=^20}")?;
        }
        self.lines.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}
