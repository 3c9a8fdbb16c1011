use std::fmt;

use fieldbook::prelude::*;

#[model(table)]
struct Book {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    pages: u32,
}

#[model(table)]
struct Film {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    minutes: u32,
    sequel: bool,
}

trait Media {
    const UNIT: &'static str;

    fn title(&self) -> String;
    fn length(&self) -> u32;

    fn is_long(&self) -> bool {
        self.length() > 150
    }

    fn label(&self) -> String {
        let mark = if self.is_long() { "*" } else { "" };
        format!("{}{mark} ({} {})", self.title(), self.length(), Self::UNIT)
    }
}

impl Media for Book {
    const UNIT: &'static str = "pages";

    fn title(&self) -> String {
        Book::title(self)
    }

    fn length(&self) -> u32 {
        self.pages()
    }
}

impl Media for Film {
    const UNIT: &'static str = "min";

    fn title(&self) -> String {
        match self.sequel() {
            true => format!("{} II", Film::title(self)),
            false => Film::title(self),
        }
    }

    fn length(&self) -> u32 {
        self.minutes()
    }

    fn is_long(&self) -> bool {
        self.minutes() > 120
    }
}

struct Shelf<'a, T>(&'a [T]);

impl<T: Media> fmt::Display for Shelf<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, item) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str(" | ")?;
            }
            write!(f, "{:>2}. {}", place + 1, item.label())?;
        }
        Ok(())
    }
}

fn longest<T: Media + Clone>(all: &[T]) -> Option<T> {
    all.iter().max_by_key(|item| item.length()).cloned()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Book, Film))?;
    let session = Session::new(&engine);
    for (title, pages) in [("Emma", 474), ("Candide", 129), ("Ulysses", 730)] {
        session.add(&Book::builder().title(title).pages(pages).build());
    }
    session.add_all([
        &Film::builder().title("Alien").minutes(117).sequel(false).build(),
        &Film::builder().title("Alien").minutes(137).sequel(true).build(),
    ]);
    session.commit()?;
    let books = session.exec(select(Book).order_by(Book.title))?.all();
    let films = session.exec(select(Film).order_by(Film.minutes.desc()))?.all();
    println!("{}", Shelf(&books));
    println!("{}", Shelf(&films));
    println!("{:?}", longest(&books).map(|book| book.label()));
    println!("{}", longest::<Film>(&[]).is_none());
    Ok(())
}
