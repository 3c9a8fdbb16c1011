use fieldbook::prelude::*;

#[model(table)]
struct Person {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = author, foreign_keys = author_id)]
    written: Vec<Book>,
    #[relationship(back_populates = translator, foreign_keys = translator_id)]
    translated: Vec<Book>,
}

#[model(table)]
struct Book {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    #[field(foreign_key = Person.id)]
    author_id: Option<i64>,
    #[field(foreign_key = Person.id)]
    translator_id: Option<i64>,
    #[relationship(back_populates = written, foreign_keys = author_id)]
    author: Option<Person>,
    #[relationship(back_populates = translated, foreign_keys = translator_id)]
    translator: Option<Person>,
}

fn name(person: Option<Person>) -> String {
    person.map_or("nobody".to_string(), |person| person.name())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Person, Book))?;
    let session = Session::new(&engine);
    let [ada, ben] = ["Ada Moss", "Ben Lund"].map(|name| Person::builder().name(name).build());
    let lanterns = Book::builder().title("Nine Lanterns").author(&ada).translator(&ben);
    let map = Book::builder().title("How to Fold a Map").author(&ben);
    session.add_all([&lanterns.build(), &map.build()]);
    session.commit()?;

    let author = aliased(Person);
    for (title, writer) in session.exec(select((Book.title, author.name)).join(Book.author.of_type(author)))? {
        let book = session.exec(select(Book).filter(Book.title.eq(&title)))?.one()?;
        let translator = match book.translator() {
            Some(person) => person.name(),
            None => "nobody".to_string(),
        };
        println!("{title} by {writer}, translated by {translator}");
    }
    Ok(())
}
