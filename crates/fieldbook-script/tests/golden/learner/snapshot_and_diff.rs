use std::borrow::Cow;
use std::collections::BTreeMap;

use fieldbook::prelude::*;

#[model(table)]
struct Member {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    role: String,
    level: i32,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    name: String,
    role: String,
    level: i32,
}

#[derive(Debug)]
enum Diff<'a> {
    Added(&'a Row),
    Removed(&'a Row),
    Changed { before: &'a Row, after: &'a Row },
}

impl From<Member> for Row {
    fn from(member: Member) -> Self {
        Row { name: member.name(), role: member.role(), level: member.level() }
    }
}

type Snapshot = BTreeMap<i64, Row>;

fn snapshot(session: &Session) -> Result<Snapshot> {
    let members = session.exec(select(Member))?;
    Ok(members.into_iter().filter_map(|member| Some((member.id()?, member.into()))).collect())
}

fn diff<'a>(before: &'a Snapshot, after: &'a Snapshot) -> Vec<Diff<'a>> {
    let mut found: Vec<Diff<'a>> = before
        .iter()
        .filter_map(|(id, row)| match after.get(id) {
            None => Some(Diff::Removed(row)),
            Some(now) if now != row => Some(Diff::Changed { before: row, after: now }),
            Some(_) => None,
        })
        .collect();
    found.extend(after.iter().filter(|(id, _)| !before.contains_key(*id)).map(|(_, row)| Diff::Added(row)));
    found
}

fn describe<'a>(diff: &Diff<'a>) -> Cow<'a, str> {
    match *diff {
        Diff::Added(Row { name, .. }) => Cow::Borrowed(name),
        Diff::Removed(row) => format!("without {}", row.name).into(),
        Diff::Changed { before, after: Row { role, level, .. } } => {
            let mut parts = vec![];
            if before.role != *role {
                parts.push(format!("{} → {role}", before.role));
            }
            match level - before.level {
                0 => {}
                change => parts.push(format!("{change:+}")),
            }
            Cow::Owned(format!("{}: {}", before.name, parts.join(", ")))
        }
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Member)?;
    let session = Session::new(&engine);
    for (name, role, level) in [("Ann", "cook", 3), ("Ben", "pilot", 1), ("Cat", "pilot", 9)] {
        session.add(&Member::builder().name(name).role(role).level(level).build());
    }
    session.commit()?;
    let before = snapshot(&session)?;
    session.exec(update(Member).filter(Member.role.eq("pilot")).set(Member.level, Member.level + 1))?;
    let ann = session.get(Member, 1)?.expect("Ann is there");
    ann.set_role("chief");
    session.delete(&session.exec(select(Member).filter(Member.name.eq("Cat")))?.one()?)?;
    session.add(&Member::builder().name("Dan").role("cook").level(0).build());
    session.commit()?;
    let after = snapshot(&session)?;
    let changes = diff(&before, &after);
    for change in &changes {
        println!("{}", describe(change));
    }
    println!("{changes:?}");
    println!("{}", diff(&after, &after.clone()).is_empty());
    let mut rows: Vec<&Row> = before.values().chain(after.values()).collect();
    rows.sort();
    rows.dedup();
    println!("{}", rows.iter().map(|row| format!("{}{}", &row.name[..1], row.level)).collect::<String>());
    let added = changes.iter().filter(|change| matches!(change, Diff::Added(_))).count();
    let borrowed = changes.iter().map(describe).filter(|text| matches!(text, Cow::Borrowed(_))).count();
    println!("{added} {borrowed} {}", describe(&changes[0]).into_owned().len());
    Ok(())
}
