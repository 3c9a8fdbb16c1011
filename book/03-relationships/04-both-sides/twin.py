from sqlmodel import Field, Relationship, Session, SQLModel, create_engine, select


class Author(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str
    books: list["Book"] = Relationship(back_populates="author")


class Book(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str
    year: int
    author_id: int | None = Field(default=None, foreign_key="author.id")
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


def titles(author):
    return [book.title for book in author.books]


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)
fill(engine)

with Session(engine) as session:
    ada = session.exec(select(Author).where(Author.name == "Ada Moss")).one()
    ben = session.exec(select(Author).where(Author.name == "Ben Lund")).one()
    print("Ada:", titles(ada))
    print("Ben:", titles(ben))

    lanterns = session.exec(select(Book).where(Book.title == "Nine Lanterns")).one()
    lanterns.author = ben
    print("The lanterns move to Ben. Nothing is sent yet:")
    print("Ada:", titles(ada))
    print("Ben:", titles(ben))
    print(f"The foreign key still says {lanterns.author_id}.")

    session.commit()
    print(f"After the commit it says {lanterns.author_id}.")

    ben.books.remove(lanterns)
    session.commit()
    print("Without an author:", lanterns.author_id)
