//! Many to many, and every kind of query over it.

use fieldbook::prelude::*;
#[model(table)]
struct Author {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    name: String,
    born: Option<i32>,
    #[relationship(back_populates = authors, link_model = Wrote)]
    books: Vec<Book>,
}
#[model(table)]
struct Book {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    year: i32,
    #[field(default = 0)]
    sold: i64,
    #[relationship(back_populates = books, link_model = Wrote)]
    authors: Vec<Author>,
    #[relationship(back_populates = book)]
    reviews: Vec<Review>,
}
#[model(table)]
struct Wrote {
    #[field(primary_key, foreign_key = Author.id)]
    author_id: Option<i64>,
    #[field(primary_key, foreign_key = Book.id)]
    book_id: Option<i64>,
}
#[model(table)]
struct Review {
    #[field(primary_key)]
    id: Option<i64>,
    stars: i32,
    text: Option<String>,
    #[field(foreign_key = Book.id, ondelete = Cascade)]
    book_id: i64,
    #[relationship(back_populates = reviews)]
    book: Book,
}
fn seed(session: &Session) -> Result<Vec<Book>> {
    let authors: Vec<Author> =
        [("Le Guin", Some(1929)), ("Pratchett", Some(1948)), ("Gaiman", Some(1960)), ("Anon", None)]
            .into_iter()
            .map(|(n, b)| Author::builder().name(n).born(b).build())
            .collect();
    let book = |title: &str, year, sold, by: &[usize]| {
        let b = Book::builder().title(title).year(year).sold(sold).build();
        b.authors().extend(by.iter().map(|i| &authors[*i]));
        b
    };
    let books = vec![
        book("Dispossessed", 1974, 300, &[0]),
        book("Good Omens", 1990, 900, &[1, 2]),
        book("Mort", 1987, 500, &[1]),
        book("Beowulf", 1000, 50, &[]),
    ];
    for (i, b) in books.iter().enumerate() {
        for stars in 1..=i as i32 {
            b.reviews().push(
                &Review::builder()
                    .stars(stars + 2)
                    .text(if stars % 2 == 0 { Some("fine".to_string()) } else { None })
                    .book(b)
                    .build(),
            );
        }
    }
    session.add_all(&books);
    session.add_all(&authors);
    session.commit()?;
    Ok(books)
}
fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Author, Book, Wrote, Review))?;
    let session = Session::new(&engine);
    let books = seed(&session)?;
    for (title, avg, n) in session.exec(
        select((Book.title, func::avg(Review.stars), func::count(Review.id)))
            .left_join(Book.reviews)
            .group_by(Book.id)
            .order_by((func::count(Review.id).desc(), Book.title.asc())),
    )? {
        println!("{title:>14}: {} ({n})", avg.map_or("-".to_string(), |a| format!("{a:.2}")));
    }
    for (author, book) in
        session.exec(select((Author, Book.optional())).left_join(Author.books).order_by((Author.name, Book.year)))?
    {
        println!("{} / {}", author.name(), book.map(|b| b.title()).unwrap_or_else(|| "nothing".into()));
    }
    let prolific = select(Wrote.author_id).group_by(Wrote.author_id).having(func::count_all().ge(2));
    println!("{:?}", session.exec(select(Author.name).filter(Author.id.in_select(prolific)))?.all());
    let best = select(func::max(Book.sold)).scalar();
    println!("{:?}", session.exec(select(Book.title).filter(Book.sold.eq(best)))?.one()?);
    println!(
        "{:?}",
        session
            .exec(
                select(Author.name)
                    .filter(Author.books.any(Book.year.lt(1980) | Book.title.contains("Omens")))
                    .order_by(Author.name)
            )?
            .all()
    );
    println!(
        "{:?}",
        session
            .exec(select(Review.stars).filter(Review.book.has(Book.title.eq("Mort")) & !Review.text.is_null()))?
            .all()
    );
    let decade = ((Book.year / 10) * 10).label("decade");
    println!(
        "{:?}",
        session
            .exec(select((decade.clone(), func::count_all())).group_by(decade.clone()).order_by(decade.desc()))?
            .all()
    );
    let per = select((Review.book_id, func::avg(Review.stars).label("mean"))).group_by(Review.book_id).cte("means");
    println!(
        "{:?}",
        session
            .exec(
                select((Book.title, per.c(func::avg(Review.stars).label("mean"))))
                    .join_on(&per, per.c(Review.book_id).eq(Book.id))
                    .order_by(Book.title)
                    .limit(2)
                    .offset(1)
            )?
            .all()
    );
    let old = select((Book.title, Book.year)).filter(Book.year.between(900, 1980));
    let popular = select((Book.title, Book.year)).filter(Book.sold.gt(400));
    println!("{:?}", session.exec(old.clone().union(popular.clone()).order_by(Book.year))?.all());
    println!("{:?}", session.exec(popular.except(old))?.all().len());
    let tier = case().when(Book.sold.ge(500), "gold").when(Book.sold.ge(100), "silver").otherwise("none").label("tier");
    let tiers: Vec<(String, i64)> =
        session.exec(select((tier.clone(), func::count(Book.id))).group_by(tier.clone()).order_by(tier))?.all();
    println!("{tiers:?}");
    let changed = session
        .exec(
            update(Book)
                .filter(Book.authors.any(Author.name.eq("Pratchett")))
                .set(Book.sold, Book.sold + 1)
                .set(Book.year, Book.year - 1),
        )?
        .rowcount();
    println!("{changed} {:?}", books.iter().map(|b| (b.sold(), b.year())).collect::<Vec<_>>());
    match session.exec(select(Book).filter(Book.title.like("%o%")))?.one() {
        Err(e) if e.is_multiple_results() => println!("many: {e}"),
        other => println!("{other:?}"),
    }
    match session.exec(select(Book).filter(Book.year.gt(3000)))?.one() {
        Err(e) if e.is_no_result() => println!("none: {e}"),
        other => println!("{other:?}"),
    }
    println!("{:?}", session.get(Book, 99)?.is_none());
    println!("{:?}", session.get(Wrote, (1, 1))?);
    let nested = session.begin_nested()?;
    let tmp = Book::builder().title("Tmp").year(1).build();
    session.add(&tmp);
    session.flush()?;
    println!("{}", session.exec(select(func::count(Book.id)))?.one()?);
    nested.rollback()?;
    println!("{}", session.exec(select(func::count(Book.id)))?.one()?);
    let b = &books[1];
    b.authors().remove(&b.authors().get(0).unwrap());
    session.commit()?;
    println!(
        "{:?} {:?}",
        b.authors().iter().map(|a| a.name()).collect::<Vec<_>>(),
        session.exec(select(func::count_all()).select_from(Wrote))?.one()?
    );
    session.delete(&books[3])?;
    session.commit()?;
    println!("{:?}", session.exec(select(func::count(Review.id)))?.first());
    let loaded = session
        .exec(select(Author).options((selectin_load(Author.books).selectin_load(Book.reviews),)).order_by(Author.id))?
        .all();
    for a in &loaded {
        println!(
            "{}: {}",
            a.name(),
            a.books()
                .iter()
                .map(|b| format!(
                    "{}({})",
                    b.title(),
                    b.reviews().iter().map(|r| r.stars().to_string()).collect::<Vec<_>>().join(",")
                ))
                .collect::<Vec<_>>()
                .join("; ")
        );
    }
    let (mut total, mut max) = (0, i64::MIN);
    for a in loaded {
        for b in a.books() {
            total += b.sold();
            max = max.max(b.sold());
        }
    }
    println!("{total} {max}");
    Ok(())
}
