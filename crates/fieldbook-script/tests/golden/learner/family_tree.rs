use std::collections::HashSet;

use fieldbook::prelude::*;

#[model(table)]
struct Person {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    born: i32,
    #[field(foreign_key = Person.id)]
    mother_id: Option<i64>,
    #[relationship(back_populates = children)]
    mother: Option<Person>,
    #[relationship(back_populates = mother, foreign_keys = mother_id)]
    children: Vec<Person>,
}

impl Person {
    fn ancestors(&self) -> Ancestors {
        Ancestors { next: self.mother() }
    }

    fn generation(&self) -> usize {
        self.ancestors().count()
    }

    fn tree(&self, depth: usize, visit: &mut impl FnMut(usize, &Person)) {
        visit(depth, self);
        let mut children = self.children().to_vec();
        children.sort_by_key(|child| child.born());
        for child in &children {
            child.tree(depth + 1, visit);
        }
    }
}

struct Ancestors {
    next: Option<Person>,
}

impl Iterator for Ancestors {
    type Item = Person;

    fn next(&mut self) -> Option<Person> {
        let person = self.next.take()?;
        self.next = person.mother();
        Some(person)
    }
}

fn related(a: &Person, b: &Person) -> Option<String> {
    let line: Vec<Person> = std::iter::once(a.clone()).chain(a.ancestors()).collect();
    std::iter::once(b.clone())
        .chain(b.ancestors())
        .find(|person| line.iter().any(|other| Person::ptr_eq(other, person)))
        .map(|person| person.name())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Person)?;
    let session = Session::new(&engine);
    let eve = Person::builder().name("Eve").born(1900).build();
    let people: Vec<Person> = [("Ida", 1930, 0), ("Una", 1925, 0), ("Joy", 1955, 1), ("Kim", 1980, 3), ("Lea", 1958, 2)]
        .iter()
        .fold(vec![eve], |mut people, &(name, born, mother)| {
            let person = Person::builder().name(name).born(born).mother(&people[mother]).build();
            people.push(person);
            people
        });
    session.add_all(&people);
    session.commit()?;
    let root = session.exec(select(Person).filter(Person.mother_id.is_null()))?.one()?;
    let mut lines = Vec::new();
    root.tree(0, &mut |depth, person| lines.push(format!("{:indent$}{}", "", person.name(), indent = depth * 2)));
    println!("{}", lines.join("\n"));
    for person in session.exec(select(Person).order_by(Person.name))? {
        let names: Vec<String> = person.ancestors().map(|ancestor| ancestor.name()).collect();
        println!("{} {:?} {}", person.name(), names, person.generation());
    }
    println!("{:?} {:?}", related(&people[4], &people[5]), related(&people[3], &people[4]));
    let mothers: HashSet<Option<i64>> = people.iter().map(|person| person.mother_id()).collect();
    println!("{}", mothers.len());
    let parent = aliased(Person);
    let rows = session.exec(
        select((Person.name, parent.name)).join(Person.mother.of_type(parent)).order_by(Person.born.desc()),
    )?;
    for (child, mother) in rows {
        println!("{child} of {mother}");
    }
    Ok(())
}
