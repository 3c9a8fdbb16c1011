//! A text editor with commands as trait objects, undo, redo and macros of commands.

use std::collections::HashMap;
use std::fmt::Debug;

#[derive(Debug, Default, Clone, PartialEq)]
struct Buffer {
    lines: Vec<String>,
    cursor: (usize, usize),
}

impl Buffer {
    fn line_mut(&mut self) -> &mut String {
        let row = self.cursor.0;
        while self.lines.len() <= row {
            self.lines.push(String::new());
        }
        &mut self.lines[row]
    }

    fn word_at_cursor(&self) -> Option<&str> {
        let line = self.lines.get(self.cursor.0)?;
        let start = line[..self.cursor.1.min(line.len())].rfind(' ').map_or(0, |at| at + 1);
        line[start..].split(' ').next().filter(|word| !word.is_empty())
    }
}

trait Command: Debug {
    fn apply(&self, buffer: &mut Buffer) -> Box<dyn Command>;
    fn name(&self) -> String {
        format!("{self:?}").split([' ', '(']).next().unwrap_or_default().to_lowercase()
    }
}

#[derive(Debug)]
struct Insert(String);
#[derive(Debug)]
struct Delete(usize);
#[derive(Debug)]
struct Goto(usize, usize);
#[derive(Debug)]
struct Sequence(Vec<Box<dyn Command>>);

impl Command for Insert {
    fn apply(&self, buffer: &mut Buffer) -> Box<dyn Command> {
        let column = buffer.cursor.1;
        let line = buffer.line_mut();
        let at = column.min(line.len());
        line.insert_str(at, &self.0);
        buffer.cursor.1 = at + self.0.len();
        Box::new(Delete(self.0.len()))
    }
}

impl Command for Delete {
    fn apply(&self, buffer: &mut Buffer) -> Box<dyn Command> {
        let column = buffer.cursor.1;
        let count = self.0.min(column);
        let gone: String = buffer.line_mut().drain(column - count..column).collect();
        buffer.cursor.1 -= count;
        Box::new(Insert(gone))
    }
}

impl Command for Goto {
    fn apply(&self, buffer: &mut Buffer) -> Box<dyn Command> {
        let (row, column) = std::mem::replace(&mut buffer.cursor, (self.0, self.1));
        Box::new(Goto(row, column))
    }
}

impl Command for Sequence {
    fn apply(&self, buffer: &mut Buffer) -> Box<dyn Command> {
        let mut back: Vec<_> = self.0.iter().map(|command| command.apply(buffer)).collect();
        back.reverse();
        Box::new(Sequence(back))
    }
    fn name(&self) -> String {
        self.0.iter().map(|command| command.name()).collect::<Vec<_>>().join("+")
    }
}

#[derive(Default)]
struct Editor {
    buffer: Buffer,
    undo: Vec<Box<dyn Command>>,
    redo: Vec<Box<dyn Command>>,
    used: HashMap<String, u32>,
}

impl Editor {
    fn run(&mut self, command: impl Command + 'static) -> &mut Self {
        *self.used.entry(command.name()).or_insert(0) += 1;
        self.undo.push(command.apply(&mut self.buffer));
        self.redo.clear();
        self
    }

    fn back(&mut self) -> bool {
        let Some(command) = self.undo.pop() else { return false };
        self.redo.push(command.apply(&mut self.buffer));
        true
    }

    fn forth(&mut self) -> bool {
        self.redo.pop().map(|command| self.undo.push(command.apply(&mut self.buffer))).is_some()
    }

    fn show(&self) -> String {
        let mut lines = self.buffer.lines.clone();
        if let Some(line) = lines.get_mut(self.buffer.cursor.0) {
            line.insert(self.buffer.cursor.1.min(line.len()), '|');
        }
        lines.join(" / ")
    }
}

fn parse(text: &str) -> Result<Box<dyn Command>, String> {
    if text.contains(';') {
        return Ok(Box::new(Sequence(text.split(';').map(|part| parse(part.trim())).collect::<Result<_, _>>()?)));
    }
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    Ok(match word {
        "i" => Box::new(Insert(rest.to_string())),
        "d" => Box::new(Delete(rest.parse().map_err(|error| format!("{rest:?}: {error}"))?)),
        "g" => match rest.split(',').map(str::parse).collect::<Result<Vec<usize>, _>>().as_deref() {
            Ok([row, column]) => Box::new(Goto(*row, *column)),
            other => return Err(format!("bad place {other:?}")),
        },
        _ => return Err(format!("no command {word:?}")),
    })
}

impl Command for Box<dyn Command> {
    fn apply(&self, buffer: &mut Buffer) -> Box<dyn Command> {
        (**self).apply(buffer)
    }
    fn name(&self) -> String {
        (**self).name()
    }
}

fn main() {
    let mut editor = Editor::default();
    editor.run(Insert("hello world".into())).run(Goto(0, 5)).run(Insert(",".into()));
    println!("{} {:?}", editor.show(), editor.buffer.word_at_cursor());
    while editor.back() {
        println!("undo {}", editor.show());
    }
    while editor.forth() {}
    println!("redo {} {}", editor.show(), editor.redo.len());
    let twice = Sequence(vec![Box::new(Goto(1, 0)), Box::new(Insert("second line".into())), Box::new(Delete(4))]);
    editor.run(twice);
    println!("{}", editor.show());
    editor.back();
    println!("{}", editor.show());
    for text in ["i !", "d x", "g 0,1", "g 4", "g 0,0; i >; d 1"] {
        match parse(text) {
            Ok(command) if text.contains(';') => println!("sequence of {}", command.name()),
            Ok(command) => println!("{}", editor.run(command).show()),
            Err(why) => println!("refused: {why}"),
        }
    }
    let mut used: Vec<_> = editor.used.into_iter().collect();
    used.sort();
    println!("{used:?}");
}
