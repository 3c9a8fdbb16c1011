use fieldbook::prelude::*;
use std::collections::BTreeMap;

#[model(table)]
struct Student {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    class: String,
    mark: f64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Student)?;
    let session = Session::new(&engine);
    let students = [
        ("Ada", "a", 1.3),
        ("Bob", "b", 2.7),
        ("Cid", "a", 3.0),
        ("Dee", "b", 1.0),
    ];
    for (name, class, mark) in students {
        session.add(
            &Student::builder()
                .name(name)
                .class(class)
                .mark(mark)
                .build(),
        );
    }
    session.commit()?;
    let mut classes: BTreeMap<String, Vec<Student>> = BTreeMap::new();
    for student in session.exec(select(Student).order_by(Student.mark))? {
        classes.entry(student.class()).or_default().push(student);
    }
    for (class, members) in &classes {
        let mean = members.iter().map(|s| s.mark()).sum::<f64>() / members.len() as f64;
        println!("{class}: best {}, mean {mean:.2}", members[0].name());
    }
    let marks: BTreeMap<String, f64> = session
        .exec(select((Student.name, Student.mark)))?
        .into_iter()
        .collect();
    println!("{marks:?}");
    let (good, rest): (Vec<Student>, Vec<Student>) = session
        .exec(select(Student))?
        .into_iter()
        .partition(|s| s.mark() < 2.0);
    println!(
        "{} {}",
        good.len(),
        rest.iter().map(|s| s.name()).collect::<String>()
    );
    Ok(())
}
