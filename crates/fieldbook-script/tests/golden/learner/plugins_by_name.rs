use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use fieldbook::prelude::*;

#[model(table)]
struct Note {
    #[field(primary_key)]
    id: Option<i64>,
    text: String,
}

trait Plugin {
    fn name(&self) -> &str;

    fn change(&self, text: &str) -> Option<String>;

    fn finish(&self) -> String {
        format!("{} is done", self.name())
    }
}

struct Upper;
struct Count {
    label: String,
    seen: RefCell<BTreeMap<char, usize>>,
}
struct Chain(Vec<Rc<dyn Plugin>>);

impl Plugin for Upper {
    fn name(&self) -> &str {
        "upper"
    }

    fn change(&self, text: &str) -> Option<String> {
        let upper = text.to_uppercase();
        (upper != text).then_some(upper)
    }
}

impl Plugin for Count {
    fn name(&self) -> &str {
        &self.label
    }

    fn change(&self, text: &str) -> Option<String> {
        let mut seen = self.seen.borrow_mut();
        for c in text.chars().filter(|c| c.is_alphabetic()) {
            *seen.entry(c).or_insert(0) += 1;
        }
        None
    }

    fn finish(&self) -> String {
        let seen = self.seen.borrow();
        let most = seen.iter().max_by_key(|(c, count)| (**count, std::cmp::Reverse(**c)));
        most.map_or_else(|| "nothing".into(), |(c, count)| format!("{c} {count} times"))
    }
}

impl Plugin for Chain {
    fn name(&self) -> &str {
        "chain"
    }

    fn change(&self, text: &str) -> Option<String> {
        self.0.iter().fold(None, |changed: Option<String>, plugin| {
            let now = changed.as_deref().unwrap_or(text);
            plugin.change(now).or(changed)
        })
    }
}

impl Extend<Rc<dyn Plugin>> for Chain {
    fn extend<I: IntoIterator<Item = Rc<dyn Plugin>>>(&mut self, plugins: I) {
        self.0.extend(plugins);
    }
}

fn replacing<'a>(from: &'a str, to: &'a str) -> impl Plugin + 'a {
    struct Replace<'a>(&'a str, &'a str);
    impl Plugin for Replace<'_> {
        fn name(&self) -> &str {
            self.0
        }
        fn change(&self, text: &str) -> Option<String> {
            text.contains(self.0).then(|| text.replace(self.0, self.1))
        }
    }
    Replace(from, to)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Note)?;
    let session = Session::new(&engine);
    for text in ["Buy tea", "SHOUT", "write a letter, then rest"] {
        session.add(&Note::builder().text(text).build());
    }
    session.commit()?;
    let counter = Rc::new(Count { label: "count".to_string(), seen: RefCell::default() });
    let mut chain = Chain(vec![Rc::new(replacing("tea", "coffee"))]);
    chain.extend([counter.clone() as Rc<dyn Plugin>, Rc::new(Upper)]);
    for note in session.exec(select(Note).order_by(Note.id))? {
        match chain.change(&note.text()) {
            Some(text) => note.set_text(text),
            None => println!("{:?} stays", note.text()),
        }
    }
    session.commit()?;
    println!("{:?}", session.exec(select(Note.text).order_by(Note.id))?.all());
    for plugin in chain.0.iter() {
        println!("{}: {}", plugin.name(), plugin.finish());
    }
    println!("{} {}", chain.finish(), Rc::strong_count(&counter));
    let registry: BTreeMap<String, Rc<dyn Plugin>> =
        chain.0.drain(..).map(|plugin| (plugin.name().to_owned(), plugin)).collect();
    println!("{:?}", registry.keys().collect::<Vec<_>>());
    let found = registry.get("tea").map(|plugin| plugin.change("no such thing").is_none());
    println!("{found:?} {}", registry.contains_key("cof"));
    Ok(())
}
