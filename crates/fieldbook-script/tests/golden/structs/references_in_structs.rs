struct Highlight<'a> {
    text: &'a str,
    word: &'a str,
}

impl<'a> Highlight<'a> {
    fn parts(&self) -> Option<(&'a str, &'a str)> {
        let at = self.text.find(self.word)?;
        Some((&self.text[..at], &self.text[at + self.word.len()..]))
    }

    fn render(&self) -> String {
        match self.parts() {
            Some((before, after)) => format!("{before}[{}]{after}", self.word),
            None => self.text.to_string(),
        }
    }
}

fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() >= b.len() { a } else { b }
}

fn main() {
    let text = String::from("the quick fox");
    let mark = Highlight {
        text: &text,
        word: "quick",
    };
    println!("{} {:?}", mark.render(), mark.parts());
    println!(
        "{}",
        Highlight {
            text: &text,
            word: "slow"
        }
        .render()
    );
    println!("{}", longest("short", "longer"));
}
