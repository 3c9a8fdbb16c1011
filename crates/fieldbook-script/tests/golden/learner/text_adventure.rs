//! A text adventure: commands parsed into an enum, rooms, errors with a source.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::error::Error;
use std::fmt::{self, Display};
use std::str::FromStr;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Direction {
    North,
    South,
    East,
    West,
}
impl Direction {
    const ALL: [Direction; 4] = [Self::North, Self::South, Self::East, Self::West];
    const fn opposite(self) -> Self {
        match self {
            Self::North => Self::South,
            Self::South => Self::North,
            Self::East => Self::West,
            Self::West => Self::East,
        }
    }
}
#[derive(Debug, PartialEq)]
enum ParseError {
    Empty,
    UnknownVerb(String),
    MissingObject { verb: &'static str },
    BadNumber(std::num::ParseIntError),
}
impl Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use ParseError::*;
        match self {
            Empty => f.write_str("say something"),
            UnknownVerb(v) => write!(f, "I don't know how to {v:?}"),
            MissingObject { verb } => write!(f, "{verb} what?"),
            BadNumber(e) => write!(f, "bad number: {e}"),
        }
    }
}
impl Error for ParseError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            ParseError::BadNumber(e) => Some(e),
            _ => None,
        }
    }
}
impl From<std::num::ParseIntError> for ParseError {
    fn from(e: std::num::ParseIntError) -> Self {
        Self::BadNumber(e)
    }
}
#[derive(Debug, PartialEq)]
enum Command {
    Go(Direction),
    Take(String),
    Wait(u8),
    Look,
    Quit,
}
impl FromStr for Direction {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Ok(match s.to_ascii_lowercase().as_str() {
            "n" | "north" => Self::North,
            "s" | "south" => Self::South,
            "e" | "east" => Self::East,
            "w" | "west" => Self::West,
            _ => return Err(()),
        })
    }
}
impl FromStr for Command {
    type Err = ParseError;
    fn from_str(line: &str) -> Result<Self, ParseError> {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            [] => Err(ParseError::Empty),
            ["look"] | ["l"] => Ok(Command::Look),
            ["quit" | "exit", ..] => Ok(Self::Quit),
            ["go"] => Err(ParseError::MissingObject { verb: "go" }),
            ["go", d] | [d] if d.parse::<Direction>().is_ok() => Ok(Self::Go(d.parse().unwrap())),
            ["wait", n] => Ok(Self::Wait(n.parse()?)),
            ["take", ref rest @ ..] if !rest.is_empty() => Ok(Self::Take(rest.join(" "))),
            [verb, ..] => Err(ParseError::UnknownVerb(verb.to_owned())),
        }
    }
}
#[derive(Default)]
struct Room {
    name: &'static str,
    exits: HashMap<Direction, usize>,
    items: Vec<String>,
}
struct World {
    rooms: Vec<Room>,
    at: usize,
    bag: Vec<String>,
    seen: HashSet<usize>,
    turns: u32,
}
impl World {
    fn new() -> Self {
        let mut w = World {
            rooms: ["Hall", "Cellar", "Garden"].iter().map(|&name| Room { name, ..Default::default() }).collect(),
            at: 0,
            bag: vec![],
            seen: HashSet::new(),
            turns: 0,
        };
        w.link(0, Direction::South, 1);
        w.link(0, Direction::East, 2);
        w.rooms[1].items.push("rusty key".into());
        w.rooms[2].items.extend(["rose", "old boot"].map(String::from));
        w
    }
    fn link(&mut self, from: usize, d: Direction, to: usize) {
        self.rooms[from].exits.insert(d, to);
        self.rooms[to].exits.insert(d.opposite(), from);
    }
    fn here(&mut self) -> &mut Room {
        &mut self.rooms[self.at]
    }
    fn step(&mut self, cmd: Command) -> Result<String, String> {
        self.turns += 1;
        match cmd {
            Command::Go(d) => {
                let next = *self.here().exits.get(&d).ok_or_else(|| format!("no way {d:?}"))?;
                self.at = next;
                let first = self.seen.insert(next);
                Ok(format!("{}{}", self.rooms[next].name, if first { " (new)" } else { "" }))
            }
            Command::Take(what) => {
                let room = self.here();
                let Some(i) = room.items.iter().position(|it| it.contains(&*what)) else {
                    return Err(format!("no {what} here"));
                };
                let item = room.items.swap_remove(i);
                self.bag.push(item.clone());
                Ok(format!("taken: {item}"))
            }
            Command::Wait(n @ 0..=9) => {
                self.turns += u32::from(n);
                Ok(format!("waited {n}"))
            }
            Command::Wait(n) => Err(format!("{n} is too long")),
            Command::Look => {
                let mut exits: Vec<_> = Direction::ALL
                    .into_iter()
                    .filter(|d| self.rooms[self.at].exits.contains_key(d))
                    .map(|d| format!("{d:?}"))
                    .collect();
                exits.sort_by_key(|e| std::cmp::Reverse(e.len()));
                Ok(format!(
                    "{} exits {} items {:?}",
                    self.rooms[self.at].name,
                    exits.join("/"),
                    self.rooms[self.at].items
                ))
            }
            Command::Quit => Err("bye".to_string()),
        }
    }
}
fn main() {
    let mut world = World::new();
    let script = "look\ngo south\ntake key\nn\ngo\nsing song\n\nwait 3\nwait 300\nwait x\nwait 12\ne\ntake boot\ntake sword\nl\ngo up\nquit";
    let mut log: BTreeMap<usize, String> = BTreeMap::new();
    for (i, line) in script.lines().enumerate() {
        match line.parse::<Command>() {
            Ok(Command::Quit) => {
                println!("{i:>2}> quit");
                break;
            }
            Ok(cmd) => match world.step(cmd) {
                Ok(s) => println!("{i:>2}> {s}"),
                Err(e) => {
                    log.insert(i, e.clone());
                    println!("{i:>2}! {e}")
                }
            },
            Err(e) => {
                println!("{i:>2}? {e}; source: {:?}; {:?}", e.source().map(|s| s.to_string()), e)
            }
        }
    }
    println!("bag={:?} turns={} log={log:#?}", world.bag, world.turns);
}
