//! A claim from its words and its target.

use super::{Claim, Kind, Wanted, number};

/// Where the words of a claim stand: plain, or as code.
pub(crate) enum Piece<'t> {
    Plain(&'t str),
    Code(&'t str),
}

impl Claim {
    /// Reads a claim of the text: its words in pieces, and its target without the `?`.
    pub(crate) fn read(pieces: &[Piece<'_>], target: &str) -> Result<Claim, String> {
        let (kind, mut rest) = target.split_once(' ').unwrap_or((target, ""));
        let mut claim = Claim {
            kind: Kind::read(kind)?,
            words: words(pieces),
            wanted: wanted(pieces),
            after: None,
            before: None,
            program: "main".to_owned(),
        };
        while !rest.trim().is_empty() {
            let (word, quoted, behind) = option(rest)?;
            match word {
                "after" => claim.after = Some(quoted),
                "before" => claim.before = Some(quoted),
                "in" => claim.program = quoted,
                "of" => match claim.wanted.as_mut_slice() {
                    [only] if only.code.is_empty() => only.code = quoted,
                    _ => return Err(format!("`of \"{quoted}\"` is for words without code")),
                },
                other => return Err(format!("a claim knows no `{other}`; it knows after, before, in and of")),
            }
            rest = behind;
        }
        claim.sane()
    }

    /// Reads a line of a `try` block, without the `=`.
    pub(crate) fn read_line(line: &str) -> Result<Claim, String> {
        let (kind, rest) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
        let starts = [" after \"", " before \"", " in \""].iter().filter_map(|word| rest.find(word)).min();
        let (words, options) = rest.split_at(starts.unwrap_or(rest.len()));
        let pieces = words.split('`').enumerate().map(|(index, text)| match index % 2 {
            0 => Piece::Plain(text),
            _ => Piece::Code(text),
        });
        Claim::read(&pieces.collect::<Vec<_>>(), format!("{kind}{options}").trim())
    }

    /// A claim that could not fail is none.
    fn sane(self) -> Result<Claim, String> {
        let named = self.wanted.iter().any(|wanted| !wanted.code.is_empty());
        let counted = self.wanted.iter().any(|wanted| wanted.count.is_some());
        let holds = match self.kind {
            Kind::Same | Kind::Stopped => true,
            Kind::Sent => named || counted,
            Kind::Rows | Kind::Stores => named && counted,
            _ => named,
        };
        match holds {
            true => Ok(self),
            false => Err(format!("the claim `{}` names nothing that could be checked", self.words)),
        }
    }
}

impl Kind {
    fn read(word: &str) -> Result<Kind, String> {
        Ok(match word {
            "sent" => Kind::Sent,
            "order" => Kind::Order,
            "prints" => Kind::Prints,
            "answers" => Kind::Answers,
            "params" => Kind::Params,
            "rows" => Kind::Rows,
            "returns" => Kind::Returns,
            "stores" => Kind::Stores,
            "fails" => Kind::Fails,
            "refused" => Kind::Refused,
            "stopped" => Kind::Stopped,
            "source" => Kind::Source,
            "same" => Kind::Same,
            other => return Err(format!("there is no claim of the kind `{other}`")),
        })
    }
}

/// The next `word "quoted"`, and what is behind it.
fn option(text: &str) -> Result<(&str, String, &str), String> {
    let parts = text.trim_start().split_once(" \"").and_then(|(word, rest)| {
        let (quoted, behind) = rest.split_once('"')?;
        Some((word, quoted.to_owned(), behind))
    });
    parts.ok_or_else(|| format!("`{text}` is no option of a claim; write after \"…\""))
}

fn words(pieces: &[Piece<'_>]) -> String {
    let text = |piece: &Piece<'_>| match piece {
        Piece::Plain(text) => (*text).to_owned(),
        Piece::Code(text) => format!("`{text}`"),
    };
    pieces.iter().map(text).collect()
}

/// Each code with the number before it; one without code where there is none.
fn wanted(pieces: &[Piece<'_>]) -> Vec<Wanted> {
    let mut found = Vec::new();
    let mut count = None;
    for piece in pieces {
        match piece {
            Piece::Plain(text) => count = number::last(text).or(count),
            Piece::Code(code) => found.push(Wanted { count: count.take(), code: (*code).to_owned() }),
        }
    }
    // A number that stands behind the only code, "`hero` has seven rows", is its number.
    match (found.as_mut_slice(), count) {
        ([only @ Wanted { count: None, .. }], Some(_)) => only.count = count,
        ([], _) => found.push(Wanted { count, code: String::new() }),
        _ => {}
    }
    found
}
