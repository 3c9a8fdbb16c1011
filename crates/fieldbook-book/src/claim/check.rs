//! Holds a run to a claim.

use serde_json::Value;

use super::{Claim, Kind, Moment, Refusal, Run, Wanted, run::on_one_line};

/// With these a statement begins; a code that begins with one is looked for at a statement's beginning.
const VERBS: [&str; 11] =
    ["SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "PRAGMA", "WITH", "DROP", "ALTER", "EXPLAIN", "VALUES"];

impl Claim {
    /// Whether the run is as the claim says; `usual` is the run of the chapter's own program.
    ///
    /// # Errors
    ///
    /// What is different, with the claim's words.
    pub fn check(&self, run: &Run, usual: &Run) -> Result<(), String> {
        let held = match self.kind {
            Kind::Same => self.same(run, usual),
            Kind::Order => self.order(run),
            _ => self.wanted.iter().try_for_each(|wanted| self.one(wanted, run)),
        };
        held.map_err(|reason| format!("“{}” ({:?}): {reason}", self.words, self.kind))
    }

    fn one(&self, wanted: &Wanted, run: &Run) -> Result<(), String> {
        let Wanted { count, code } = wanted;
        let moments = run.stretch(self.after.as_deref(), self.before.as_deref())?;
        let found = match self.kind {
            Kind::Sent => moments.iter().filter(|moment| sent(moment, code)).count(),
            Kind::Prints => moments.iter().filter(|moment| printed(moment, code)).count(),
            Kind::Answers => moments.iter().filter(|moment| answered(moment, code)).count(),
            Kind::Params => moments.iter().map(|moment| bound(moment, code)).sum(),
            Kind::Returns => moments.iter().map(|moment| returned(moment, code)).sum(),
            Kind::Rows => return rows(moments, code, *count),
            Kind::Stores => return stores(run, code, *count),
            Kind::Fails => usize::from(run.failure.as_ref().is_some_and(|message| contains(message, code))),
            Kind::Stopped if code.is_empty() => usize::from(run.stopped),
            Kind::Stopped => usize::from(run.failure.as_ref().is_some_and(|message| contains(message, code))),
            Kind::Refused => refused(run, code),
            Kind::Source => run.source.matches(code.as_str()).count(),
            Kind::Same | Kind::Order => 1,
        };
        match count {
            Some(count) if found == *count => Ok(()),
            None if found > 0 => Ok(()),
            Some(count) => Err(format!("`{code}` is there {found} times, not {count}\n{}", shown(run, moments))),
            None => Err(format!("there is no `{code}`\n{}", shown(run, moments))),
        }
    }

    fn order(&self, run: &Run) -> Result<(), String> {
        let moments = run.stretch(self.after.as_deref(), self.before.as_deref())?;
        let steps: Vec<&Moment> =
            moments.iter().filter(|it| matches!(it, Moment::Sent { .. } | Moment::Boundary(_))).collect();
        let codes: Vec<&str> = self.wanted.iter().map(|wanted| wanted.code.as_str()).collect();
        let here = |window: &[&Moment]| window.iter().zip(&codes).all(|(moment, code)| sent(moment, code));
        match steps.windows(codes.len()).any(here) {
            true => Ok(()),
            false => Err(format!("they were not sent one after the other\n{}", shown(run, moments))),
        }
    }

    fn same(&self, run: &Run, usual: &Run) -> Result<(), String> {
        match run.moments == usual.moments && run.failure == usual.failure {
            true => Ok(()),
            false => Err(format!("something differs\n{}", shown(run, &run.moments))),
        }
    }
}

/// Whether a text contains the code, in which `…` stands for anything.
fn contains(text: &str, code: &str) -> bool {
    let mut rest = text;
    code.split('…').map(str::trim).all(|piece| match rest.find(piece) {
        Some(at) => {
            rest = &rest[at + piece.len()..];
            true
        }
        None => false,
    })
}

fn sent(moment: &Moment, code: &str) -> bool {
    let code = on_one_line(code);
    match moment {
        Moment::Printed(_) | Moment::Asked(_) | Moment::Answered(_) => false,
        Moment::Boundary(_) if code.is_empty() => false,
        Moment::Boundary(words) => *words == code || (code != "ROLLBACK" && words.starts_with(&code)),
        Moment::Sent { sql, .. } => {
            let first = code.split('…').next().unwrap_or_default().trim();
            let verb = first.split(' ').next().is_some_and(|word| VERBS.contains(&word));
            contains(sql, &code) && (!verb || sql.starts_with(first))
        }
    }
}

fn printed(moment: &Moment, code: &str) -> bool {
    matches!(moment, Moment::Printed(line) if contains(line, code))
}

fn answered(moment: &Moment, code: &str) -> bool {
    matches!(moment, Moment::Answered(answer) if contains(answer, code))
}

/// How many sets of parameters are the code.
fn bound(moment: &Moment, code: &str) -> usize {
    let Moment::Sent { params, .. } = moment else {
        return 0;
    };
    let wanted: Option<Value> = serde_json::from_str(code).ok();
    params.iter().filter(|set| wanted.as_ref() == Some(set)).count()
}

/// How many rows have a cell that is the code.
fn returned(moment: &Moment, code: &str) -> usize {
    match moment {
        Moment::Sent { cells, .. } => cells.iter().filter(|row| row.iter().any(|cell| cell == code)).count(),
        _ => 0,
    }
}

fn rows(moments: &[Moment], code: &str, count: Option<usize>) -> Result<(), String> {
    let found = moments.iter().find_map(|moment| match moment {
        Moment::Sent { rows, .. } if sent(moment, code) => Some(*rows),
        _ => None,
    });
    match found {
        Some(rows) if count.is_some_and(|count| count as u64 == rows) => Ok(()),
        Some(rows) => Err(format!("`{code}` has {rows} rows")),
        None => Err(format!("no statement has `{code}`")),
    }
}

fn stores(run: &Run, table: &str, count: Option<usize>) -> Result<(), String> {
    let found = run.tables.iter().find(|(name, _)| name == table).map(|(_, rows)| *rows);
    match found {
        Some(rows) if count.is_some_and(|count| count as u64 == rows) => Ok(()),
        other => Err(format!("`{table}` has {other:?} rows")),
    }
}

/// How many refusals have the code as their code, in their message or on their line.
fn refused(run: &Run, code: &str) -> usize {
    let is_code = code.len() == 5 && code.starts_with('E') && code[1..].bytes().all(|byte| byte.is_ascii_digit());
    let refusals = run.refusals.iter().filter(|refusal| match is_code {
        true => refusal.code.as_deref() == Some(code),
        false => contains(&refusal.message, code) || contains(&refusal.line, code),
    });
    refusals.count()
}

/// What really happened, for whoever must mend the text.
fn shown(run: &Run, moments: &[Moment]) -> String {
    let line = |moment: &Moment| match moment {
        Moment::Printed(line) => format!("    | {line}\n"),
        Moment::Boundary(words) => format!("    {words}\n"),
        Moment::Asked(name) => format!("    ### {name}\n"),
        Moment::Answered(answer) => format!("    => {answer}\n"),
        Moment::Sent { sql, params, rows, .. } => {
            let params = params.iter().map(Value::to_string).collect::<String>();
            format!("    {sql}  {params}  ({rows} rows)\n")
        }
    };
    let mut text: String = moments.iter().map(line).collect();
    if let Some(failure) = &run.failure {
        text.push_str(&format!("    failed: {failure}\n"));
    }
    for Refusal { code, message, line } in &run.refusals {
        text.push_str(&format!("    {}: {message}\n        at {}\n", code.as_deref().unwrap_or("error"), line.trim()));
    }
    text
}
