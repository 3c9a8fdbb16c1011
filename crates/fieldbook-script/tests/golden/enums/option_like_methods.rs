#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Priority {
    #[default]
    Normal,
    Urgent,
}

#[derive(Debug)]
enum Command {
    Add { title: String, priority: Priority },
    Done(usize),
    List,
}

impl Command {
    fn parse(line: &str) -> Result<Command, String> {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            ["add", "!", title @ ..] if !title.is_empty() => Ok(Command::Add {
                title: title.join(" "),
                priority: Priority::Urgent,
            }),
            ["add", title @ ..] if !title.is_empty() => Ok(Command::Add {
                title: title.join(" "),
                priority: Priority::default(),
            }),
            ["done", number] => number
                .parse()
                .map(Command::Done)
                .map_err(|e| format!("{number}: {e}")),
            ["list"] => Ok(Command::List),
            [] => Err("nothing to do".into()),
            [other, ..] => Err(format!("unknown command {other}")),
        }
    }
}

fn main() {
    for line in [
        "add buy milk",
        "add ! fix roof",
        "done 3",
        "done x",
        "list",
        "",
        "remove it",
    ] {
        match Command::parse(line) {
            Ok(Command::Add {
                title,
                priority: Priority::Urgent,
            }) => println!("URGENT {title}"),
            Ok(command) => println!("{command:?}"),
            Err(error) => println!("error: {error}"),
        }
    }
}
