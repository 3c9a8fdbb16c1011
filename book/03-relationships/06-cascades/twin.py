from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, func, select


class Author(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    books: list["Book"] = Relationship(back_populates="author", cascade_delete=True)


class Book(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str
    year: int
    author_id: int | None = Field(default=None, foreign_key="author.id", ondelete="CASCADE")
    author: Author | None = Relationship(back_populates="books")


LIBRARY = {
    "Ada Moss": [("Tides and Timetables", 1987), ("Nine Lanterns", 1991)],
    "Ben Lund": [("How to Fold a Map", 2004)],
    "Cleo Park": [],
}


def fill(engine):
    with Session(engine) as session:
        for name, books in LIBRARY.items():
            author = Author(name=name)
            session.add(author)
            for title, year in books:
                session.add(Book(title=title, year=year, author=author))
        session.commit()


def count(session):
    return session.exec(select(func.count(Book.id))).one()


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)
fill(engine)

with Session(engine) as session:
    print(count(session), "books")

    ben = session.exec(select(Author).where(Author.name == "Ben Lund")).one()
    session.delete(ben)
    session.commit()
    print(f"Ben leaves: {count(session)} books")

    ada = session.exec(select(Author).where(Author.name == "Ada Moss")).one()
    ada.books.remove(ada.books[0])
    session.commit()
    print(f"Ada disowns a book: {count(session)} left")
