mod filters {
    use fieldbook::prelude::*;

    #[model(table)]
    struct Hero {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        age: Option<i32>,
    }

    fn names(session: &Session, query: Select<Hero>) -> Result<Vec<String>> {
        Ok(session.exec(query)?.into_iter().map(|hero| hero.name()).collect())
    }

    pub fn main() -> Result<()> {
        let engine = create_engine("sqlite://")?;
        engine.create_all(Hero)?;
        let session = Session::new(&engine);
        for (name, age) in
            [("Deadpond", None), ("Rusty-Man", Some(48)), ("Spider-Boy", Some(16)), ("Tarantula", Some(32))]
        {
            session.add(&Hero::builder().name(name).age(age).build());
        }
        session.commit()?;
        println!("{:?}", names(&session, select(Hero).filter(Hero.age.ge(32)))?);
        println!("{:?}", names(&session, select(Hero).filter(Hero.age.gt(16)).filter(Hero.age.lt(48)))?);
        println!("{:?}", names(&session, select(Hero).filter((Hero.age.le(32), Hero.name.ne("Tarantula"))))?);
        println!("{:?}", names(&session, select(Hero).filter(Hero.age.is_null() | Hero.age.eq(16)))?);
        println!("{:?}", names(&session, select(Hero).filter(!(Hero.age.is_null() | Hero.age.eq(16))))?);
        println!("{:?}", names(&session, select(Hero).filter(Hero.age.is_not_null() & Hero.name.like("%an%")))?);
        println!("{:?}", names(&session, select(Hero).filter(Hero.name.is_in(["Deadpond", "Tarantula"])))?);
        println!("{:?}", names(&session, select(Hero).filter(Hero.age.between(20, 50)))?);
        println!(
            "{:?}",
            names(&session, select(Hero).filter(Hero.name.starts_with("S") | Hero.name.ends_with("Man")))?
        );
        println!("{:?}", names(&session, select(Hero).filter(Hero.name.contains("pond")))?);
        println!("{:?}", names(&session, select(Hero).filter(Hero.id.not_in([1, 2])))?);
        println!("{:?}", names(&session, select(Hero).filter(Hero.age.eq(None::<i32>)))?);
        Ok(())
    }
}

mod machine {
    #[derive(Debug, Clone)]
    enum Op {
        Push(i64),
        Add,
        Mul,
        Dup,
        Swap,
        JumpIfZero(usize),
        Jump(usize),
        Print,
        Sub,
        Halt,
    }

    #[derive(Default)]
    struct Machine {
        stack: Vec<i64>,
        at: usize,
        output: Vec<String>,
    }

    impl Machine {
        fn pop(&mut self) -> Result<i64, String> {
            self.stack.pop().ok_or_else(|| format!("empty stack at {}", self.at))
        }

        fn run(&mut self, program: &[Op]) -> Result<usize, String> {
            let mut steps = 0;
            while let Some(op) = program.get(self.at) {
                steps += 1;
                self.at += 1;
                match op {
                    Op::Push(n) => self.stack.push(*n),
                    Op::Add | Op::Mul | Op::Sub => {
                        let (b, a) = (self.pop()?, self.pop()?);
                        self.stack.push(match op {
                            Op::Add => a + b,
                            Op::Mul => a * b,
                            Op::Sub => a - b,
                            _ => unreachable!(),
                        });
                    }
                    Op::Dup => {
                        let top = *self.stack.last().ok_or("nothing to copy")?;
                        self.stack.push(top);
                    }
                    Op::Swap => {
                        let (b, a) = (self.pop()?, self.pop()?);
                        self.stack.extend([b, a]);
                    }
                    Op::JumpIfZero(target) => {
                        if self.pop()? == 0 {
                            self.at = *target;
                        }
                    }
                    Op::Jump(target) => self.at = *target,
                    Op::Print => {
                        let value = self.pop()?;
                        self.output.push(value.to_string());
                    }
                    Op::Halt => break,
                }
            }
            Ok(steps)
        }
    }

    pub fn main() {
        use Op::*;
        let countdown = [Push(3), Dup, Print, Push(1), Sub, Dup, JumpIfZero(8), Jump(1), Halt];
        let mut machine = Machine::default();
        println!("{:?} {:?}", machine.run(&countdown), machine.output);
        let mut broken = Machine::default();
        println!("{:?}", broken.run(&[Push(1), Add]));
        let mut maths = Machine::default();
        println!("{:?} {:?}", maths.run(&[Push(6), Push(7), Swap, Mul]), maths.stack);
        println!("{:?}", Machine::default().run(&[Dup]));
    }
}

mod library {
    use std::collections::BTreeMap;
    use std::fmt;

    use fieldbook::prelude::*;

    #[model(table)]
    struct Author {
        #[field(primary_key)]
        id: Option<i64>,
        name: String,
        #[relationship(back_populates = author, cascade_delete)]
        books: Vec<Book>,
    }

    #[model(table)]
    struct Book {
        #[field(primary_key)]
        id: Option<i64>,
        title: String,
        pages: i32,
        #[field(foreign_key = Author.id, ondelete = Cascade)]
        author_id: Option<i64>,
        #[relationship(back_populates = books)]
        author: Option<Author>,
    }

    trait Summary {
        fn title(&self) -> String;
        fn length(&self) -> i32;

        fn line(&self) -> String {
            format!("{:<12}{:>5}", self.title(), self.length())
        }
    }

    impl Summary for Book {
        fn title(&self) -> String {
            self.title()
        }

        fn length(&self) -> i32 {
            self.pages()
        }
    }

    #[derive(Debug, Default, PartialEq)]
    struct Totals {
        pages: BTreeMap<String, i32>,
    }

    impl Totals {
        fn add(&mut self, book: &Book) {
            let name = book.author().map_or_else(|| "nobody".to_string(), |author| author.name());
            *self.pages.entry(name).or_insert(0) += book.pages();
        }
    }

    impl fmt::Display for Totals {
        fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
            for (name, pages) in &self.pages {
                writeln!(f, "{name}: {pages}")?;
            }
            write!(f, "{} in all", self.pages.values().sum::<i32>())
        }
    }

    pub fn main() -> Result<()> {
        let engine = create_engine("sqlite://")?;
        engine.create_all((Author, Book))?;
        let session = Session::new(&engine);
        let ada = Author::builder().name("Ada").build();
        for (title, pages) in [("Notes", 65), ("Letters", 320), ("Numbers", 128)] {
            session.add(&Book::builder().title(title).pages(pages).author(&ada).build());
        }
        session.add(&Book::builder().title("Alone").pages(12).build());
        session.commit()?;
        let mut totals = Totals::default();
        let books = session.exec(select(Book).order_by(Book.pages.desc()))?.all();
        for book in &books {
            println!("{}", book.line());
            totals.add(book);
        }
        println!("{totals}");
        let long = books.iter().filter(|book| book.pages() > 100).map(|book| book.title()).collect::<Vec<_>>();
        println!("{}", long.join(", "));
        let rows = session.exec(select((Author.name, func::count(Book.id))).join(Book).group_by(Author.name))?;
        for (name, count) in rows {
            println!("{name} wrote {count}");
        }
        Ok(())
    }
}

fn main() {
    filters::main().unwrap();
    machine::main();
    library::main().unwrap();
}
