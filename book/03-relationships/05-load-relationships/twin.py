from sqlalchemy.orm import joinedload, selectinload
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


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)
fill(engine)

print("One query for the authors, one more for each of them:")
with Session(engine) as session:
    for author in session.exec(select(Author)):
        print(f"  {author.name} wrote {len(author.books)}")

print("Two queries for everything:")
with Session(engine) as session:
    for author in session.exec(select(Author).options(selectinload(Author.books))):
        print(f"  {author.name} wrote {len(author.books)}")

print("One query with a join:")
with Session(engine) as session:
    for book in session.exec(select(Book).options(joinedload(Book.author))):
        print(f"  {book.title!r} by {book.author.name!r}")
