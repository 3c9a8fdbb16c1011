//! A task tracker: priorities as an enum, checks, a repository over a session, savepoints around closures.

use fieldbook::prelude::*;
use std::collections::{BTreeMap, HashSet};
use std::fmt::Display;
#[derive(FieldEnum, Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
enum Priority {
    #[default]
    Low,
    Medium,
    High,
}
impl Priority {
    const ALL: [Priority; 3] = [Self::Low, Self::Medium, Self::High];
    fn bump(self) -> Self {
        match self {
            Self::Low => Self::Medium,
            Self::Medium | Self::High => Self::High,
        }
    }
}
impl Display for Priority {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(match self {
            Self::Low => "low",
            Self::Medium => "mid",
            Self::High => "HIGH",
        })
    }
}
fn not_blank(title: &String) -> std::result::Result<(), String> {
    if title.trim().is_empty() { Err("title is blank".to_string()) } else { Ok(()) }
}
fn slug(task: &Task) -> String {
    task.title().to_lowercase().split_whitespace().collect::<Vec<_>>().join("-")
}
#[model(table)]
struct Project {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
    #[field(default = 10)]
    budget: i64,
    #[relationship(back_populates = project, cascade_delete)]
    tasks: Vec<Task>,
}
#[model(table)]
struct Task {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(validate = not_blank)]
    title: String,
    #[field(default = Priority::Low)]
    priority: Priority,
    #[field(ge = 0)]
    hours: f64,
    #[field(default = false)]
    done: bool,
    #[field(foreign_key = Project.id, ondelete = Cascade)]
    project_id: Option<i64>,
    #[field(foreign_key = Task.id)]
    blocked_by_id: Option<i64>,
    #[relationship(back_populates = tasks)]
    project: Option<Project>,
    #[relationship(foreign_keys = blocked_by_id)]
    blocked_by: Option<Task>,
}
impl Project {
    fn open(&self) -> impl Iterator<Item = Task> {
        self.tasks().into_iter().filter(|t| !t.done())
    }
    fn progress(&self) -> f64 {
        let all = self.tasks().len();
        if all == 0 {
            return 0.0;
        }
        (all - self.open().count()) as f64 * 100.0 / all as f64
    }
    fn critical_path(&self) -> Vec<String> {
        let mut best: Vec<String> = vec![];
        for t in self.tasks() {
            let mut path = vec![t.title()];
            let mut at = t.blocked_by();
            let mut seen = HashSet::new();
            while let Some(b) = at {
                if !seen.insert(b.id()) {
                    break;
                }
                path.push(b.title());
                at = b.blocked_by();
            }
            if path.len() > best.len() {
                best = path;
            }
        }
        best.reverse();
        best
    }
}
struct Repo<'s> {
    session: &'s Session,
}
impl<'s> Repo<'s> {
    fn new(session: &'s Session) -> Self {
        Self { session }
    }
    fn project(&self, name: &str) -> Result<Project> {
        if let Some(p) = self.session.exec(select(Project).filter(Project.name.eq(name)))?.first() {
            return Ok(p);
        }
        let p = Project::builder().name(name).build();
        self.session.add(&p);
        self.session.flush()?;
        Ok(p)
    }
    fn task<'t>(
        &self,
        p: &Project,
        title: impl Into<String>,
        hours: f64,
        after: impl Into<Option<&'t Task>>,
    ) -> Result<Task> {
        let t = Task::builder().title(title.into()).hours(hours).project(p).build();
        if let Some(a) = after.into() {
            t.set_blocked_by(a);
        }
        self.session.add(&t);
        self.session.flush().map(|()| t)
    }
    fn by_priority(&self) -> Result<BTreeMap<Priority, Vec<String>>> {
        let rows =
            self.session.exec(select((Task.priority, Task.title)).order_by((Task.priority.desc(), Task.title)))?;
        Ok(rows.into_iter().fold(BTreeMap::new(), |mut m, (p, t)| {
            m.entry(p).or_insert_with(Vec::new).push(t);
            m
        }))
    }
    fn in_transaction<T>(&self, f: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        let sp = self.session.begin_nested()?;
        match f(self) {
            Ok(v) => {
                sp.commit()?;
                Ok(v)
            }
            Err(e) => {
                sp.rollback()?;
                Err(e)
            }
        }
    }
}
fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Project, Task))?;
    let session = Session::new(&engine);
    let repo = Repo::new(&session);
    let site = repo.project("Site")?;
    let a = repo.task(&site, "Draw Wire Frames", 3.0, None)?;
    let b = repo.task(&site, "Build pages", 8.5, &a)?;
    let c = repo.task(&site, String::from("Test"), 2.25, Some(&b))?;
    println!("{} {:?}", slug(&a), Project::ptr_eq(&site, &repo.project("Site")?));
    for (i, t) in [&a, &b, &c].into_iter().enumerate() {
        (0..i).for_each(|_| t.set_priority(t.priority().bump()));
    }
    a.set_done(true);
    session.commit()?;
    println!("{:.1}% {:?}", site.progress(), site.critical_path());
    println!("{:?}", repo.by_priority()?);
    for p in Priority::ALL {
        println!(
            "[{p:>5}] [{p:<5}] {}",
            session.exec(select(func::count(Task.id)).filter(Task.priority.eq(p)))?.one()?
        );
    }
    match repo.in_transaction(|r| {
        r.task(&site, "fine", 1.0, None)?;
        r.task(&site, "   ", 1.0, None)
    }) {
        Ok(t) => println!("made {:?}", t.title()),
        Err(e) => {
            println!("{} {}", e.is_validation(), e.problems().first().map_or_else(|| e.to_string(), |p| p.msg.clone()))
        }
    }
    println!("{}", session.exec(select(func::count_all()).select_from(Task))?.one()?);
    let sums: Vec<(String, Option<f64>, i64)> = session
        .exec(
            select((Project.name, func::sum(Task.hours), func::count(Task.id)))
                .join(Project.tasks)
                .filter((Task.done.eq(false), Task.hours.gt(1.0)))
                .group_by(Project.name),
        )?
        .all();
    println!("{sums:?}");
    let blocked = aliased(Task);
    let pairs = session
        .exec(
            select((Task.title, blocked.title)).join_on(blocked, blocked.blocked_by_id.eq(Task.id)).order_by(Task.id),
        )?
        .all();
    println!("{pairs:?}");
    let ids: Vec<i64> = session.exec(select(Task.id).order_by(Task.hours.desc()))?.into_iter().flatten().collect();
    println!("{ids:?}");
    let page = |n: i64| session.exec(select(Task.title).order_by(Task.id).offset(n * 2).limit(2)).map(|r| r.all());
    println!("{:?} {:?}", page(0)?, page(1)?);
    let (long, short): (Vec<Task>, Vec<Task>) = session.exec(select(Task))?.into_iter().partition(|t| t.hours() > 5.0);
    println!("{} {}", long.len(), short.len());
    let total: f64 = site.tasks().iter().map(|t| t.hours()).sum();
    println!("{total:.2} {:?}", site.tasks().iter().map(|t| t.hours()).fold(f64::MIN, f64::max));
    let mut sorted = site.tasks().to_vec();
    sorted.sort_by(|x, y| y.hours().partial_cmp(&x.hours()).unwrap().then_with(|| x.title().cmp(&y.title())));
    println!("{:?}", sorted.iter().map(Task::title).collect::<Vec<_>>());
    let dup = Project::builder().name("Site").build();
    session.add(&dup);
    if let Err(e) = session.commit() {
        println!("{} {}", e.is_integrity(), e.to_string().lines().next().unwrap_or(""));
        session.rollback()?;
    }
    session.delete(&site)?;
    session.commit()?;
    println!("{:?}", session.exec(select(Task.id))?.first());
    Ok(())
}
