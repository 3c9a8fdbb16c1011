from sqlmodel import Field, Session, SQLModel, create_engine, func, select


class Author(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    name: str


class Book(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    title: str
    year: int
    author_id: int | None = Field(default=None, foreign_key="author.id")


def fill(engine):
    with Session(engine) as session:
        ada, ben, cleo = Author(name="Ada Moss"), Author(name="Ben Lund"), Author(name="Cleo Park")
        session.add_all([ada, ben, cleo])
        session.commit()
        for title, year, author_id in [
            ("Tides and Timetables", 1987, ada.id),
            ("Nine Lanterns", 1991, ada.id),
            ("How to Fold a Map", 2004, ben.id),
            ("Found in a Drawer", 1903, None),
        ]:
            session.add(Book(title=title, year=year, author_id=author_id))
        session.commit()


engine = create_engine("sqlite://")
SQLModel.metadata.create_all(engine)
fill(engine)

with Session(engine) as session:
    print("Books and their authors:")
    for book, author in session.exec(select(Book, Author).join(Author)):
        print(f"  {book.title} by {author.name}")

    print("Every book, author or not:")
    for book, author in session.exec(select(Book, Author).join(Author, isouter=True)):
        print(f"  {book.title} by {author.name if author else 'unknown'}")

    print("Ada's books:")
    for book in session.exec(select(Book).join(Author).where(Author.name == "Ada Moss")):
        print(" ", repr(book))

    print("How many books has each?")
    counts = select(Author.name, func.count(Book.id)).join(Book, isouter=True).group_by(Author.name)
    for name, books in session.exec(counts):
        print(f"  {name}: {books}")
