//! What the last run sent beside what SQLModel sent, when it was recorded: two lists, aligned.
//!
//! As in the library's parity with SQLModel, order carries no meaning among statements with one text that follow each other,
//! nor among indexes that are made one after the other, a batch is one line for each set of values, and what a statement
//! returns makes no difference.

use super::{
    diff,
    event::{Action, Boundary, Event},
    step::What,
    transcript::Transcript,
    value::Value,
};

/// The SQLModel program beside a chapter's, as the page reads it.
pub type Twin = fieldbook_book::Twin<Event>;

/// Lines of a run that are compared at most.
const MOST: usize = 500;

/// What was sent: a statement with one set of values, or a boundary of a transaction.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The statement on one line; of a boundary, SQL's words for it.
    pub sql: String,
    /// Its values; none of a boundary.
    pub values: Option<Vec<Value>>,
}

impl Line {
    /// Lines with the same key may come in any order where they follow each other.
    fn key(&self) -> &str {
        match self.values {
            Some(_) if self.sql.starts_with("CREATE INDEX ") => "CREATE INDEX",
            _ => self.compared(),
        }
    }

    /// The part of the text that is compared.
    fn compared(&self) -> &str {
        self.sql.split_once(" RETURNING ").map_or(&self.sql, |(sql, _)| sql)
    }

    fn is_same(&self, other: &Self) -> bool {
        self.compared() == other.compared() && self.values == other.values
    }
}

/// A row of the two lists.
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// Both sent this; they may have had other columns returned.
    Same(Line, Line),
    /// The run sent the one where SQLModel sent the other.
    Differs(Line, Line),
    /// Only the run sent it.
    Ours(Line),
    /// Only SQLModel sent it.
    Theirs(Line),
}

/// What a run sent, and whether that is all of it. Questions about tables that `create_all` asks are left out.
pub fn lines(run: &Transcript) -> (Vec<Line>, bool) {
    let mut all = Vec::new();
    for step in &run.steps {
        match &step.what {
            What::Boundary(boundary) => all.push(Line { sql: words(boundary), values: None }),
            What::Statement(index) => {
                let Some(statement) = run.statements.get(*index) else { continue };
                let sql = statement.sql.split_whitespace().collect::<Vec<_>>().join(" ");
                if sql.starts_with("PRAGMA") && sql.contains("table_info") {
                    continue;
                }
                let room = (MOST + 1).saturating_sub(all.len());
                let sets = statement.params.iter().take(room);
                all.extend(sets.map(|set| Line { sql: sql.clone(), values: Some(set.clone()) }));
            }
            _ => {}
        }
        if all.len() > MOST {
            all.truncate(MOST);
            return (all, false);
        }
    }
    (all, true)
}

fn words(boundary: &Boundary) -> String {
    let name = boundary.name.as_deref().unwrap_or_default();
    let words = match boundary.action {
        Action::Begin => "BEGIN",
        Action::Commit => "COMMIT",
        Action::Rollback => "ROLLBACK",
        Action::Savepoint => "SAVEPOINT",
        Action::Release => "RELEASE SAVEPOINT",
        Action::RollbackTo => "ROLLBACK TO SAVEPOINT",
    };
    format!("{words} {name}").trim_end().to_owned()
}

/// Brings two lists beside each other.
///
/// ```
/// use fieldbook_site::state::twin::{Line, Row, align};
/// let line = |sql: &str| Line { sql: sql.to_owned(), values: None };
/// let rows = align(&[line("BEGIN"), line("COMMIT")], &[line("BEGIN"), line("ROLLBACK")]);
/// assert_eq!(rows[0], Row::Same(line("BEGIN"), line("BEGIN")));
/// assert_eq!(rows[1..], [Row::Ours(line("COMMIT")), Row::Theirs(line("ROLLBACK"))]);
/// ```
pub fn align(ours: &[Line], theirs: &[Line]) -> Vec<Row> {
    let stretches =
        |lines: &[Line]| lines.chunk_by(|a, b| a.key() == b.key()).map(<[Line]>::to_vec).collect::<Vec<_>>();
    let (ours, theirs) = (stretches(ours), stretches(theirs));
    let keys = |stretches: &[Vec<Line>]| stretches.iter().map(|lines| lines[0].key()).collect::<Vec<_>>().join("\n");
    let (mine, other) = (keys(&ours), keys(&theirs));
    let (mut ours, mut theirs) = (ours.into_iter(), theirs.into_iter());
    let (mut rows, mut gap) = (Vec::new(), (Vec::new(), Vec::new()));
    for line in diff::lines(&mine, &other) {
        match line {
            diff::Line::Mine(_) => gap.0.extend(ours.next().into_iter().flatten()),
            diff::Line::Theirs(_) => gap.1.extend(theirs.next().into_iter().flatten()),
            diff::Line::Both(_) => {
                unlike(&mut rows, std::mem::take(&mut gap));
                alike(&mut rows, ours.next().unwrap_or_default(), theirs.next().unwrap_or_default());
            }
        }
    }
    unlike(&mut rows, gap);
    rows
}

/// Lines of one text: those with the same values belong together, and of the others one to one.
fn alike(rows: &mut Vec<Row>, ours: Vec<Line>, mut theirs: Vec<Line>) {
    let found = |line: Line| {
        let partner = theirs.iter().position(|their| their.is_same(&line)).map(|at| theirs.remove(at));
        (line, partner)
    };
    let found: Vec<(Line, Option<Line>)> = ours.into_iter().map(found).collect();
    let mut left = theirs.into_iter();
    for (line, partner) in found {
        rows.push(match partner {
            Some(partner) => Row::Same(line, partner),
            None => match left.next() {
                Some(their) => Row::Differs(line, their),
                None => Row::Ours(line),
            },
        });
    }
    rows.extend(left.map(Row::Theirs));
}

/// Lines between those that both have: statements of one kind belong together, in their order.
fn unlike(rows: &mut Vec<Row>, (ours, theirs): (Vec<Line>, Vec<Line>)) {
    let verb = |line: &Line| line.values.is_some().then(|| super::sql_text::verb(&line.sql));
    let mut theirs = theirs.into_iter().collect::<std::collections::VecDeque<_>>();
    for line in ours {
        let partner = theirs.iter().position(|their| their.values.is_some() && verb(their) == verb(&line));
        match partner {
            Some(at) => {
                rows.extend(theirs.drain(..at).map(Row::Theirs));
                rows.extend(theirs.pop_front().map(|their| Row::Differs(line, their)));
            }
            None => rows.push(Row::Ours(line)),
        }
    }
    rows.extend(theirs.into_iter().map(Row::Theirs));
}

/// What the rows come to, in words.
pub fn summary(rows: &[Row]) -> String {
    let same = rows.iter().filter(|row| matches!(row, Row::Same(..))).count();
    match rows.len() {
        0 => "Neither sent anything.".to_owned(),
        all if all == same => format!("The last run sent what SQLModel sent: all {all} lines are the same."),
        all => format!("{same} of {all} lines are the same."),
    }
}
