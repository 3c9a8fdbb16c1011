//! Paths that fit two routes: the matcher lets one of them have these, and nobody is to find that out by surprise.

/// A part of a pattern between slashes.
#[derive(Clone, Copy)]
enum Part<'a> {
    Fixed(&'a str),
    /// A name, with the text that stands before and behind it.
    Named(&'a str, &'a str),
    /// A name that takes all that is left.
    Rest,
}

/// Of two patterns the one that a path goes to which fits both; nothing where none does.
pub(super) fn winner<'a>(one: &'a str, two: &'a str) -> Option<&'a str> {
    let (mut ours, mut theirs) = (parts(one), parts(two));
    let mut first = None;
    loop {
        let found = match (ours.next(), theirs.next()) {
            (None, None) => return first,
            // All that is left is at least one part.
            (Some(Part::Rest), Some(Part::Rest)) => return first,
            (Some(Part::Rest), Some(other)) => return fills(other).then_some(first.unwrap_or(two)),
            (Some(other), Some(Part::Rest)) => return fills(other).then_some(first.unwrap_or(one)),
            (Some(Part::Fixed(a)), Some(Part::Fixed(b))) if a == b => None,
            (Some(Part::Fixed(text)), Some(Part::Named(before, after))) if fits(text, before, after) => Some(one),
            (Some(Part::Named(before, after)), Some(Part::Fixed(text))) if fits(text, before, after) => Some(two),
            (Some(Part::Named(a, b)), Some(Part::Named(c, d))) if agree(a, c, b, d) => {
                // The longer text in front is looked at first.
                (a.len() != c.len()).then_some(if a.len() > c.len() { one } else { two })
            }
            _ => return None,
        };
        first = first.or(found);
    }
}

fn parts(pattern: &str) -> impl Iterator<Item = Part<'_>> {
    pattern.split('/').skip(1).map(|part| match part.split_once('{').filter(|(_, rest)| !rest.starts_with('{')) {
        Some((_, rest)) if rest.starts_with('*') => Part::Rest,
        Some((before, rest)) => Part::Named(before, rest.split_once('}').map_or("", |(_, after)| after)),
        None => Part::Fixed(part),
    })
}

fn fills(part: Part<'_>) -> bool {
    !matches!(part, Part::Fixed(""))
}

fn fits(text: &str, before: &str, after: &str) -> bool {
    text.len() > before.len() + after.len() && text.starts_with(before) && text.ends_with(after)
}

fn agree(before: &str, other: &str, after: &str, another: &str) -> bool {
    (before.starts_with(other) || other.starts_with(before)) && (after.ends_with(another) || another.ends_with(after))
}
